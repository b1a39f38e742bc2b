/** REST: the associate that the caller is, and colleagues. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ASSOCIATES, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, 'User/currentAssociate', { as: null, method: 'GET' });
  expect(answer.status).toBe(401);
});

const get = (path: string, as: 'anna' | 'zoe') => callWebApi(parley, path, { as, method: 'GET' });

test('[WL3] the associate of the caller', async () => {
  const { body } = await get('user/currentassociate', 'anna');
  expect(body).toMatchObject({ AssociateId: ASSOCIATES.anna, FullName: 'Anna Berg', EjUserId: 11 });
});

test('[WL3] 404 for a user that is none', async () => {
  const answer = await get('User/currentAssociate', 'zoe');
  expect([answer.status, answer.body.ErrorType]).toEqual([404, 'SoNotFoundException']);
});

test('[WL5] colleagues by their ids, 404 for nobody', async () => {
  expect((await get('User/2', 'zoe')).body).toMatchObject({ Name: 'bo', Role: null });
  expect((await get('User/99999', 'zoe')).status).toBe(404);
  expect((await get('User/bo', 'zoe')).status).toBe(400);
});
