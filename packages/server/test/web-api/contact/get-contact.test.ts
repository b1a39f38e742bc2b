/** Reading a company in short over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Contact/GetContact';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?contactId=${ANNA.company}` });

test('everybody reads it', async () => {
  const agent = vendorClient(parley, 'lea').getContactAgent();
  expect(await agent.getContactAsync(ANNA.company)).toMatchObject({
    contactId: ANNA.company,
    fullName: 'Fjell AS',
    countryId: 578,
    isOwnerContact: true,
  });
});

test('[WR9] null for a company that there is not', async () => {
  const answer = await callRecords(parley, { path: `${PATH}?contactId=99999` });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('an id that is none is refused by its name', async () => {
  const answer = await callRecords(parley, { path: `${PATH}?contactId=1.5` });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'contactId: "1.5" is not a whole number of 32 bits',
  ]);
});
