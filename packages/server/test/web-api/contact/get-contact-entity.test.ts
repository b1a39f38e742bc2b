/** Reading a company with everything that is held of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Contact/GetContactEntity';

let statements = 0;
let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({ onStatement: () => (statements += 1) });
  await parley.db.query(`
    insert into address (contact_id, atype_idx, address1, zipcode, city)
      values (${ANNA.company}, 1, 'Postboks 1', '5003', 'Bergen'),
        (${ANNA.company}, 2, 'Bryggen 21', '5003', 'Bergen');
    insert into phone (contact_id, ptype_idx, phone, rank)
      values (${ANNA.company}, 1, '+47 55 00 00 00', 1);
    insert into person (person_id, lastname, contact_id, rank, deleteddate)
      values (90, 'Lie', ${ANNA.company}, 2, null), (91, 'Gone', ${ANNA.company}, 3, now())`);
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?contactEntityId=${ANNA.company}` });

test('[WR6] [WR10] everybody reads everything, filled from the tables', async () => {
  const agent = vendorClient(parley, 'lea').getContactAgent();
  expect(await agent.getContactEntityAsync(ANNA.company)).toMatchObject({
    contactId: ANNA.company,
    name: 'Fjell AS',
    associate: { name: 'bo' },
    country: { countryId: 578 },
    business: { id: 1 },
    category: { id: 2 },
    phones: [{ value: '+47 55 00 00 00', strippedValue: '4755000000' }],
    persons: [{ personId: ANNA.person, fullName: 'Anna Berg' }, { personId: 90 }],
    address: {
      street: { address1: 'Bryggen 21', formatted: 'Bryggen 21\r\n5003 Bergen' },
      postal: { address1: 'Postboks 1' },
      formatted: 'Postboks 1\r\n5003 Bergen',
    },
    tableRight: { mask: 7 },
  });
});

test('[WR11] many people take as many statements as few', async () => {
  const taken = async () => {
    statements = 0;
    await callRecords(parley, { path: `${PATH}?contactEntityId=${ANNA.company}` });
    return statements;
  };
  const few = await taken();
  await parley.db.query(
    "insert into person (lastname, contact_id) select 'P' || n, $1 from generate_series(1, 40) n",
    [ANNA.company],
  );
  expect(await taken()).toBe(few);
});

test('[WR9] [gotcha 5] null for a company that there is not, or that was deleted', async () => {
  await parley.db.query(
    "insert into contact (contact_id, name, deleteddate) values (90, 'Gone', now())",
  );
  const agent = vendorClient(parley, 'anna').getContactAgent();
  expect(await agent.getContactEntityAsync(90)).toBeNull();
  expect(await agent.getContactEntityAsync(99_999)).toBeNull();
});

test('[gotcha 15] the id is needed', async () => {
  const answer = await callRecords(parley, { path: PATH });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'contactEntityId: this parameter is missing',
  ]);
});
