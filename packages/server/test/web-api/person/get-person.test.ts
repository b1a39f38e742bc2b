/** Reading a person in short over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, refusedWith, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `Agents/Person/GetPerson?personId=${ANNA.person}` });

test('[gotcha 13] everybody reads it; Retired is a number here', async () => {
  const agent = vendorClient(parley, 'bo').getPersonAgent();
  expect(await agent.getPersonAsync(ANNA.person)).toMatchObject({
    personId: ANNA.person,
    fullName: 'Anna Berg',
    contactName: 'Fjell AS',
    email: 'anna@fjell.example',
    retired: 0,
    associateId: 1,
  });
});

test('[WR1] an associate that was deleted opens nothing any more', async () => {
  await parley.db.query("update associate set deleted = 1 where name = 'lea'");
  const path = `Agents/Person/GetPerson?personId=${ANNA.person}`;
  const answer = await refusedWith(parley, { path, as: 'lea' });
  expect(answer).toEqual([403, 'not_permitted']);
});

test('[WR9] null for a person that there is not', async () => {
  expect(await vendorClient(parley, 'bo').getPersonAgent().getPersonAsync(99_999)).toBeNull();
});

test('an id that is none is refused by its name', async () => {
  const answer = await callRecords(parley, { path: 'Agents/Person/GetPerson?personId=Anna' });
  expect([answer.status, answer.body.Message]).toEqual([400, 'personId: "Anna" is not a number']);
});
