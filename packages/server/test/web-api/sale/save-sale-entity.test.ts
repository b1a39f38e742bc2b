/** Storing sales over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const PATH = 'Agents/Sale/SaveSaleEntity';

let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
beforeEach(async () => {
  const { rows } = await parley.db.query<{ id: number }>(
    `insert into sale (heading, associate_id, contact_id, currency_id, saletype_id, amount, saledate)
      values ('Lamps', 1, ${ANNA.company}, 1, 1, 99.25, '2026-05-20 10:00:00.5Z')
      returning sale_id as id`,
  );
  id = rows[0]?.id ?? 0;
  await parley.db.query(
    `insert into salestakeholder (sale_id, person_id, rank) values ($1, ${ANNA.person}, 1)`,
    [id],
  );
});
afterAll(() => parley.stop());

const save = (body: unknown, headers = {}) => callRecords(parley, { path: PATH, body, headers });

testDoor(() => parley, { path: PATH, body: { Heading: 'X' } });

test('[WR3] saving what was told changes nothing, in any zone and language, from the vendor’s client', async () => {
  const before = await digestDatabase(parley.db);
  for (const options of [
    {},
    { timezone: 'US-NY', timezoneInclude: true },
    { languageCode: 'no' },
  ]) {
    const agent = vendorClient(parley, 'bo', options).getSaleAgent();
    await agent.saveSaleEntityAsync(await agent.getSaleEntityAsync(id));
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('[gotcha 4] status by name in any case, by number and as numeric text', async () => {
  for (const Status of ['stalled', 4, '4']) {
    const { body } = await save({ SaleId: id, Status, Completed: 'started' });
    expect(body).toMatchObject({ Status: 'Stalled', Completed: 'Started' });
    await save({ SaleId: id, Status: null });
  }
  expect((await save({ SaleId: id })).body.Status).toBe('Open');
});

test('[WR4] [WR5] links by id, stakeholders as a whole', async () => {
  const { body } = await save({
    SaleId: id,
    Contact: null,
    Person: { PersonId: ANNA.person },
    Competitor: { Id: 0 },
    ReasonSold: { Id: 1 },
    SaleStakeholders: [
      { ContactId: ANNA.company, StakeholderRoleId: 2 },
      { PersonId: ANNA.person, Comment: 'Signs' },
    ],
    Amount: '1e3',
  });
  expect(body).toMatchObject({
    Heading: 'Lamps',
    Contact: null,
    Person: { FullName: 'Anna Berg' },
    Competitor: null,
    ReasonSold: { Id: 1 },
    SaleStakeholders: [
      { ContactName: 'Fjell AS', StakeholderRoleId: 2, Rank: 1 },
      { Firstname: 'Anna', Comment: 'Signs', Rank: 2 },
    ],
    Amount: 1000,
  });
  expect((await save({ SaleId: id, SaleStakeholders: null })).body.SaleStakeholders).toEqual([]);
});

test('[WA11] what is not held is named', async () => {
  const { headers } = await save({
    SaleId: id,
    Appointment: { AppointmentId: 5 },
    VisibleFor: [{ VisibleId: 1, Visibility: 'Group' }],
  });
  expect(headers.get('parley-not-stored')).toBe('Appointment, VisibleFor');
});

test.each([
  [{ Heading: null }, 'A sale needs a heading.'],
  [{ Status: 'Unknown' }, 'Status: "Unknown" is nothing that a record can be'],
  [{ Status: 'SaintAll' }, 'Status: "SaintAll" is nothing that a record can be'],
  [{ Status: 'Won' }, 'Status: "Won" is not one of Unknown, Open, Sold, Lost, Stalled'],
  [{ Probability: 101 }, 'Probability must be a whole number from 0 to 100.'],
  [{ Currency: { Id: 99 } }, 'Currency: there is no currency 99.'],
  [{ Project: { ProjectId: 99 } }, 'Project: there is no project 99.'],
  [
    { SaleStakeholders: [{ PersonId: 81, Comment: 'x'.repeat(2_048) }] },
    'SaleStakeholders[0].Comment: the text is longer than 2047 characters',
  ],
  [
    { SaleStakeholders: [{ PersonId: 81, StakeholderRoleId: 99 }] },
    'SaleStakeholders[0].StakeholderRoleId: there is no stakeholder role 99.',
  ],
])(
  '[WR8] [WR14] %o is refused with its sentence, and nothing is stored',
  async (wrong, sentence) => {
    const before = await digestDatabase(parley.db);
    for (const SaleId of [id, 0]) {
      const answer = await save({ SaleId, Heading: 'Bulbs', ...wrong });
      expect([answer.status, String(answer.body.Message).slice(0, sentence.length)]).toEqual([
        400,
        sentence,
      ]);
    }
    expect(await digestDatabase(parley.db)).toBe(before);
  },
);
