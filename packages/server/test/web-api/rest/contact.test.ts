/** REST `Contact` over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, refusedWith, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const UPDATED = new Date('2026-05-20T10:00:00Z');
const EARLIER = new Date('2026-05-20T09:59:59Z');

let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
beforeEach(async () => {
  const { rows } = await parley.db.query<{ id: number }>(
    `insert into contact (name, associate_id, updated)
      values ('Vik AS', 1, '2026-05-20 10:00:00.9Z') returning contact_id as id`,
  );
  id = rows[0]?.id ?? 0;
});
afterAll(() => parley.stop());

const api = (name: string) => vendorClient(parley, name).getContactRestApi();
const call = (verb: string, path: string, body?: unknown, headers = {}) =>
  callRecords(parley, { verb, path, body, headers });

describe.each([
  ['GET', 'Contact/default', undefined],
  ['GET', 'Contact/1', undefined],
  ['POST', 'Contact', { Name: 'X' }],
  ['PUT', 'Contact/1', { Name: 'X' }],
  ['PATCH', 'Contact/1', { Name: 'X' }],
  ['DELETE', 'Contact/1', undefined],
])('%s %s', (verb, path, body) => {
  testDoor(() => parley, { verb, path, body });
});

test('[WR12] [gotcha 14] [gotcha 18] a default is stored by POST, and says where it is', async () => {
  const blank = await api('anna').getDefaultAsync();
  const saved = await api('anna').postAsync({ ...blank, name: 'Voss AS' });
  const { body } = await call('GET', `Contact/${saved.contactId}`);
  expect(body).toMatchObject({
    Name: 'Voss AS',
    _Links: { Self: `${parley.url}/api/v1/Contact/${saved.contactId}` },
  });
});

test('[WR3] PUT of what was told changes nothing, and by the vendor’s client neither', async () => {
  const before = await digestDatabase(parley.db);
  await call('PUT', `Contact/${id}`, (await call('GET', `Contact/${id}`)).body);
  await api('bo').putByIdAsync(id, await api('bo').getByIdAsync(id));
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('PUT keeps what is absent, PATCH changes by operations and by merging', async () => {
  const put = await call('PUT', `Contact/${id}`, { Associate: { AssociateId: 2 } });
  expect(put.body).toMatchObject({ Name: 'Vik AS', Associate: { Name: 'bo' } });
  const operations = [{ op: 'replace', path: '/Name', value: 'Voss AS' }];
  expect((await call('PATCH', `Contact/${id}`, operations)).body.Name).toBe('Voss AS');
  const merged = await call('PATCH', `Contact/${id}`, { associate: null });
  expect(merged.body).toMatchObject({ Name: 'Voss AS', Associate: null });
});

test('[WR12] conditions go by the stamp of the last change', async () => {
  expect(await api('bo').getByIdAsync(id, { ifModifiedSince: UPDATED })).toBeNull();
  expect(await api('bo').getByIdAsync(id, { ifModifiedSince: EARLIER })).not.toBeNull();
  const headers = { 'if-unmodified-since': EARLIER.toUTCString() };
  const request = { verb: 'PUT', path: `Contact/${id}`, body: { Name: 'X' }, headers };
  expect(await refusedWith(parley, request)).toEqual([412, 'precondition_failed']);
});

test('[CR4] [WR9] DELETE is its owner’s; afterwards there is nothing', async () => {
  const path = `Contact/${id}`;
  const answer = await refusedWith(parley, { verb: 'DELETE', path, as: 'bo' });
  expect(answer).toEqual([403, 'not_permitted']);
  await api('anna').deleteByIdAsync(id);
  for (const verb of ['GET', 'DELETE']) {
    expect(await refusedWith(parley, { verb, path })).toEqual([404, 'not_found']);
  }
});

test('[WR8] bad input is refused by its place', async () => {
  const empty = await call('POST', 'Contact', {});
  expect([empty.status, empty.body.Message]).toEqual([400, 'A contact needs a name.']);
  const wrong = await call('PATCH', `Contact/${id}`, { Associate: { AssociateId: 99 } });
  expect([wrong.status, wrong.body.Message]).toEqual([400, 'Associate: there is no associate 99.']);
});
