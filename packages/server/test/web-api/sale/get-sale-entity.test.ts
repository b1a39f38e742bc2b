/** Reading a sale with everything that is held of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Sale/GetSaleEntity';

let statements = 0;
let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({ onStatement: () => (statements += 1) });
  await parley.db.query(`
    insert into project (project_id, name) values (91, 'Tunnel');
    insert into sale (sale_id, heading, associate_id, contact_id, person_id, project_id, currency_id,
        status, done, amount, earning_percent, probability, saledate, rating_id)
      values (90, 'Lamps', 1, ${ANNA.company}, ${ANNA.person}, 91, 2, 2, 3, 1500.5, 20, 80,
        '2026-06-01 08:00Z', 1);
    insert into salestakeholder (sale_id, person_id, contact_id, stakeholderrole_id, comment, rank)
      values (90, ${ANNA.person}, ${ANNA.company}, 1, 'Decides', 1)`);
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?saleEntityId=90` });

test('[WR5] [WR10] everybody reads everything, filled from the tables', async () => {
  const agent = vendorClient(parley, 'bo').getSaleAgent();
  expect(await agent.getSaleEntityAsync(90)).toMatchObject({
    heading: 'Lamps',
    status: 'Sold',
    completed: 'Completed',
    amount: 1500.5,
    saledate: new Date('2026-06-01T08:00:00Z'),
    contact: { name: 'Fjell AS' },
    person: { fullName: 'Anna Berg' },
    project: { name: 'Tunnel' },
    currency: { id: 2 },
    rating: { id: 1 },
    reason: null,
    saleStakeholders: [
      {
        personId: ANNA.person,
        firstname: 'Anna',
        contactName: 'Fjell AS',
        stakeholderRoleId: 1,
        comment: 'Decides',
        rank: 1,
        saleId: 90,
      },
    ],
    appointment: null,
    tableRight: { mask: 7 },
  });
});

test('[WR11] many stakeholders take as many statements as few', async () => {
  const taken = async () => {
    statements = 0;
    await callRecords(parley, { path: `${PATH}?saleEntityId=90` });
    return statements;
  };
  const few = await taken();
  await parley.db.query(`
    with people as (insert into person (lastname)
      select 'P' || n from generate_series(1, 20) n returning person_id)
    insert into salestakeholder (sale_id, person_id, rank) select 90, person_id, 2 from people`);
  expect(await taken()).toBe(few);
});

test('[WR9] [gotcha 5] null for a sale that there is not', async () => {
  expect(await vendorClient(parley, 'anna').getSaleAgent().getSaleEntityAsync(99_999)).toBeNull();
});

test('the id is needed', async () => {
  const answer = await callRecords(parley, { path: `${PATH}?saleEntityId=` });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'saleEntityId: this parameter is missing',
  ]);
});
