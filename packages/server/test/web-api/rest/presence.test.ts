/** REST `Presence`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const all = await callWebApi(parley, 'Presence/GetAll', { as: null, method: 'GET' });
  const save = await callWebApi(parley, 'Presence/SaveAll', { as: null, body: [] });
  expect([all.status, save.status]).toEqual([401, 401]);
});

test('[PR3] [PR5] the list is read and saved bare', async () => {
  const { body } = await callWebApi<readonly { UserId: number; Present: boolean }[]>(
    parley,
    'presence/getall',
    { as: 'bo', method: 'GET' },
  );
  expect(body).toHaveLength(5);
  const changed = body.map((row) => (row.UserId === AGENTS.bo ? { ...row, Present: false } : row));
  const saved = await callWebApi(parley, 'Presence/SaveAll', { as: 'bo', body: changed });
  expect([saved.status, saved.text]).toEqual([204, '']);
  const refused = await callWebApi(parley, 'Presence/SaveAll', {
    as: 'bo',
    body: [{ UserId: AGENTS.anna, Present: false }],
  });
  expect([refused.status, refused.body.ErrorType]).toEqual([403, 'SoSecurityException']);
});

test('without a list there is nothing to save', async () => {
  for (const body of ['null', '{}', '']) {
    expect((await callWebApi(parley, 'Presence/SaveAll', { body })).status).toBe(400);
  }
});
