/** Storing requests over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ASSOCIATES, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const PATH = 'Agents/Ticket/SaveTicketEntity';
const NOON = Date.parse('2026-05-20T12:00:00Z');

let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld({ now: () => NOON });
});
beforeEach(async () => {
  id = (await insertTicket(parley)).ticketId;
});
afterAll(() => parley.stop());

const save = (body: unknown, headers = {}) => callRecords(parley, { path: PATH, body, headers });

testDoor(() => parley, { path: PATH, body: { Title: 'X' } });

test('[WR3] saving what was told changes nothing, in any zone and language, from the vendor’s client', async () => {
  const before = await digestDatabase(parley.db);
  for (const options of [
    {},
    { timezone: 'US-NY', timezoneInclude: true },
    { languageCode: 'no' },
  ]) {
    const agent = vendorClient(parley, 'bo', options).getTicketAgent();
    await agent.saveTicketEntityAsync(await agent.getTicketEntityAsync(id));
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('[gotcha 9] absent is unchanged, null clears; what the server counts is not looked at', async () => {
  const { body } = await save({
    TicketId: id,
    Title: 'Still too dark',
    Person: null,
    Deadline: null,
    NumMessages: 99,
    ClosedAt: '2020-01-01',
    Messages: [],
    CreatedBy: { AssociateId: 3 },
  });
  expect(body).toMatchObject({
    Title: 'Still too dark',
    Author: 'Anna Berg',
    Person: null,
    Deadline: '0001-01-01T00:00:00',
    NumMessages: 1,
    ClosedAt: '0001-01-01T00:00:00',
    Messages: [{ Author: 'Anna Berg' }],
    CreatedBy: { Name: 'anna' },
    LastChanged: '2026-05-20T12:00:00',
  });
});

test('[WR4] its owner is found by associate, user or login name', async () => {
  const ownerAfter = async (OwnedBy: unknown) =>
    (await save({ TicketId: id, OwnedBy })).body.OwnedBy;
  expect(await ownerAfter({ AssociateId: ASSOCIATES.bo })).toMatchObject({ Name: 'bo' });
  expect(await ownerAfter({ EjUserId: 13 })).toMatchObject({ Name: 'lea' });
  expect(await ownerAfter({ Name: 'ANNA' })).toMatchObject({ Name: 'anna' });
  expect(await ownerAfter({ AssociateId: 0, Name: '' })).toBeNull();
});

test('[CR18] the status leads; of a base status alone the default is taken', async () => {
  const closed = await save({ TicketId: id, BaseStatus: 'Closed' });
  expect(closed.body).toMatchObject({
    BaseStatus: 'Closed',
    Status: { Status: 'Closed' },
    ClosedAt: '2026-05-20T12:00:00',
  });
  const opened = await save({ TicketId: id, Status: { TicketStatusId: 1 } });
  expect(opened.body).toMatchObject({ BaseStatus: 'Active', Status: { TicketStatusId: 1 } });
});

test.each([
  ['Postponed1Hour', '2026-05-20T13:00:00'],
  ['Postponed4Hours', '2026-05-20T16:00:00'],
  ['PostponedDay', '2026-05-21T12:00:00'],
  ['PostponedWeek', '2026-05-27T12:00:00'],
  ['PostponedMonth', '2026-06-19T12:00:00'],
  [1001, '2026-08-01T00:00:00'],
])('[WR14] %s postpones it until %s', async (BaseStatus, until) => {
  const { body } = await save({ TicketId: id, BaseStatus, Activate: '2026-08-01T00:00:00' });
  expect(body).toMatchObject({ BaseStatus: 'Postponed', Activate: until });
});

test('[gotcha 4] enumerations by name in any case, by number and as numeric text', async () => {
  for (const Origin of ['email', 1, '1']) {
    const { body } = await save({ TicketId: id, Origin, Slevel: '1', ReadStatus: 'green' });
    expect(body).toMatchObject({ Origin: 'Email', Slevel: 'Internal', ReadStatus: 'Green' });
    await save({ TicketId: id, Origin: 'Chat', Slevel: 2 });
  }
});

test('[WA11] what is not held is named', async () => {
  const { headers } = await save({
    TicketId: id,
    Tags: [{ Id: 1, Name: 'vip' }],
    SecondaryPersons: [{ PersonId: 5 }],
    Category: { TicketCategoryId: 1 },
  });
  expect(headers.get('parley-not-stored')).toBe('Tags, SecondaryPersons');
});

test.each([
  [{ Title: '' }, 'A request needs a title.'],
  [{ BaseStatus: 'Unknown' }, 'BaseStatus: "Unknown" is nothing that a record can be'],
  [{ BaseStatus: 'Deleted' }, 'BaseStatus: delete the request instead.'],
  [{ OwnedBy: { AssociateId: 99 } }, 'OwnedBy: there is no associate 99'],
  [{ OwnedBy: { Name: 'nobody' } }, 'OwnedBy: nobody is called "nobody"'],
  [{ Category: { TicketCategoryId: 99 } }, 'Category: there is no request category 99.'],
  [{ Priority: { TicketPriorityId: 99 } }, 'Priority: there is no request priority 99.'],
  [{ Status: { TicketStatusId: 99 } }, 'Status: there is no request status 99.'],
  [{ TicketType: { TicketTypeId: 99 } }, 'TicketType: there is no request type 99.'],
  [{ ConnectId: 99_999 }, 'ConnectId: there is no request 99999.'],
  [{ SuggestedCategoryId: 99 }, 'SuggestedCategoryId: there is no request category 99.'],
  [{ Sentiment: 101 }, 'Sentiment must be a whole number from -100 to 100.'],
  [{ Language: 'x'.repeat(11) }, 'Language: the text is longer than 10 characters'],
])(
  '[WR8] [WR14] %o is refused with its sentence, and nothing is stored',
  async (wrong, sentence) => {
    const before = await digestDatabase(parley.db);
    for (const TicketId of [id, 0]) {
      const answer = await save({ TicketId, Title: 'Dark', ...wrong });
      expect([answer.status, String(answer.body.Message).slice(0, sentence.length)]).toEqual([
        400,
        sentence,
      ]);
    }
    expect(await digestDatabase(parley.db)).toBe(before);
  },
);
