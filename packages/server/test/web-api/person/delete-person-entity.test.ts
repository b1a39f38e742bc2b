/** Deleting persons over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query(
    `insert into person (person_id, lastname, associate_id) values (90, 'Lie', 1), (91, 'Dahl', 1)`,
  );
});
afterAll(() => parley.stop());

const personAgent = (name: string) => vendorClient(parley, name).getPersonAgent();

testDoor(() => parley, {
  path: 'Agents/Person/DeletePersonEntity?PersonEntityId=90',
  body: 'null',
});

test('[CR4] who neither owns it nor administers is refused', async () => {
  expect(await vendorRefusal(personAgent('bo').deletePersonEntityAsync(90))).toEqual([
    403,
    'not_permitted',
    expect.stringContaining('The person 90 belongs to somebody else.'),
  ]);
  expect(await personAgent('bo').getPersonEntityAsync(90)).not.toBeNull();
});

test('its owner deletes it, and so do administrators', async () => {
  await personAgent('anna').deletePersonEntityAsync(90);
  await personAgent('root').deletePersonEntityAsync(91);
  expect(await personAgent('anna').getPersonListAsync([90, 91])).toEqual([]);
});

test('[WR9] what is not there is gone already', async () => {
  for (const id of [90, 0, -1, 99_999]) {
    const path = `Agents/Person/DeletePersonEntity?PersonEntityId=${id}`;
    expect((await callRecords(parley, { path, as: 'bo' })).status).toBe(204);
  }
});

test('[CR14] a user’s person stays', async () => {
  expect(await vendorRefusal(personAgent('root').deletePersonEntityAsync(ANNA.person))).toEqual([
    403,
    'not_permitted',
    expect.stringContaining('The person is a user.'),
  ]);
});
