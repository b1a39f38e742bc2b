/** REST `Person` over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import person210 from '../../contract/vendor-fixtures/Person210.json' with { type: 'json' };
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
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
    `insert into person (lastname, associate_id, contact_id, updated)
      values ('Lie', 1, ${ANNA.company}, '2026-05-20 10:00:00.9Z') returning person_id as id`,
  );
  id = rows[0]?.id ?? 0;
});
afterAll(() => parley.stop());

const api = (name: string) => vendorClient(parley, name).getPersonRestApi();
const call = (verb: string, path: string, body?: unknown, headers = {}) =>
  callRecords(parley, { verb, path, body, headers });

describe.each([
  ['GET', 'Person/default', undefined],
  ['GET', 'Person/81', undefined],
  ['POST', 'Person', { Lastname: 'X' }],
  ['PUT', 'Person/81', { Lastname: 'X' }],
  ['PATCH', 'Person/81', { Lastname: 'X' }],
  ['DELETE', 'Person/81', undefined],
])('%s %s', (verb, path, body) => {
  testDoor(() => parley, { verb, path, body });
});

test('[WR12] [gotcha 14] a default is stored by POST with a slash at the end', async () => {
  const blank = await api('anna').getDefaultAsync();
  const saved = await api('anna').postAsync({ ...blank, firstname: 'Kari' });
  expect(saved).toMatchObject({ personId: expect.any(Number), firstname: 'Kari' });
  expect(await api('bo').getByIdAsync(saved.personId ?? 0)).toEqual({
    ...saved,
    tableRight: expect.anything(),
  });
});

test('[WR12] [gotcha 18] single persons say where they are, and POST makes a new one whatever id is given', async () => {
  const { body } = await call('GET', `Person/${id}`);
  expect(body._Links).toEqual({
    Self: `${parley.url}/api/v1/Person/${id}`,
    Archive: `${parley.url}/api/v1/Person`,
  });
  const posted = await call('POST', 'Person', { PersonId: id, Lastname: 'Dahl' });
  expect(posted.body.PersonId).not.toBe(id);
  expect((await call('GET', 'Person/default')).body).not.toHaveProperty('_Links');
});

test('[WR3] PUT of what was told changes nothing, and by the vendor’s client neither', async () => {
  const before = await digestDatabase(parley.db);
  await call('PUT', `Person/${id}`, (await call('GET', `Person/${id}`)).body);
  await api('bo').putByIdAsync(id, await api('bo').getByIdAsync(id));
  await call('PATCH', `Person/${id}`, (await call('GET', `Person/${id}`)).body);
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('PUT keeps what is absent; its id is the path’s', async () => {
  const { body } = await call('PUT', `Person/${id}`, { PersonId: ANNA.person, Title: 'CTO' });
  expect(body).toMatchObject({ PersonId: id, Lastname: 'Lie', Title: 'CTO' });
});

test('the vendor’s captured person replaces another one as far as it is held', async () => {
  const given = { ...person210, Contact: null, Category: null, Associate: { AssociateId: 1 } };
  const { status, body, headers } = await call('PUT', `Person/${id}`, given);
  expect([status, body.FormalName, body.Contact]).toEqual([200, 'Mr. Steve Fishmann', null]);
  expect(headers.get('parley-not-stored')).toContain('Consents');
});

test('PATCH by operations and by merging', async () => {
  const patched = await call('PATCH', `Person/${id}`, [
    { op: 'test', path: '/lastname', value: 'Lie' },
    { op: 'replace', path: 'Title', value: 'CTO' },
    { op: 'add', path: '/Emails/-', value: { Value: 'lie@x.example' } },
    { op: 'replace', path: '/Address/Street/City', value: 'Voss' },
  ]);
  expect(patched.body).toMatchObject({
    Title: 'CTO',
    Emails: [{ Value: 'lie@x.example' }],
    Address: { Street: { City: 'Voss' } },
  });
  const merged = await call('PATCH', `Person/${id}`, {
    contact: { contactId: 0 },
    emails: { Value: 'b@x.example' },
  });
  expect(merged.body).toMatchObject({
    Contact: null,
    Emails: [{ Value: 'lie@x.example' }, { Value: 'b@x.example' }],
  });
  const failed = [{ op: 'test', path: 'Title', value: 'CEO' }];
  expect(await refusedWith(parley, { verb: 'PATCH', path: `Person/${id}`, body: failed })).toEqual([
    409,
    'test_failed',
  ]);
});

test('[WR12] what has not changed since is not sent again', async () => {
  expect(await api('bo').getByIdAsync(id, { ifModifiedSince: UPDATED })).toBeNull();
  expect(await api('bo').getByIdAsync(id, { ifModifiedSince: EARLIER })).not.toBeNull();
});

test('[WR12] what has changed since is not overwritten, and not deleted', async () => {
  const headers = { 'if-unmodified-since': EARLIER.toUTCString() };
  for (const [verb, body] of [
    ['PUT', { Title: 'X' }],
    ['PATCH', { Title: 'X' }],
    ['DELETE'],
  ] as const) {
    const request = { verb, path: `Person/${id}`, body, headers };
    expect(await refusedWith(parley, request)).toEqual([412, 'precondition_failed']);
  }
  const now = { 'if-unmodified-since': UPDATED.toUTCString() };
  expect((await call('PATCH', `Person/${id}`, { Title: 'X' }, now)).body.Title).toBe('X');
});

test('[CR4] [WR9] DELETE is its owner’s; afterwards there is nothing', async () => {
  const path = `Person/${id}`;
  expect(await refusedWith(parley, { verb: 'DELETE', path, as: 'bo' })).toEqual([
    403,
    'not_permitted',
  ]);
  expect((await call('DELETE', path)).status).toBe(204);
  for (const verb of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    const body = verb === 'GET' || verb === 'DELETE' ? undefined : { Title: 'X' };
    expect(await refusedWith(parley, { verb, path, body })).toEqual([404, 'not_found']);
  }
  expect((await call('GET', path)).body.Message).toContain(`Person id ${id} not found`);
});

test('[WR8] bad input is refused by its place', async () => {
  const messageOf = async (verb: string, path: string, body: unknown) => {
    const answer = await call(verb, path, body);
    return [answer.status, answer.body.Message];
  };
  expect(await messageOf('POST', 'Person', {})).toEqual([
    400,
    'A person needs a first name or a last name.',
  ]);
  expect(await messageOf('PUT', `Person/${id}`, 'null')).toEqual([
    400,
    'The body: has no PersonEntity',
  ]);
  expect(await messageOf('PATCH', `Person/${id}`, { BirthDate: 'in May' })).toEqual([
    400,
    expect.stringMatching(/^BirthDate: "in May": expected/),
  ]);
  expect(await messageOf('GET', 'Person/Anna', undefined)).toEqual([
    400,
    'id: "Anna" is not a number',
  ]);
});
