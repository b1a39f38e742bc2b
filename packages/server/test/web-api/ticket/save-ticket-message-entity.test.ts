/** Storing messages of requests over the vendor's wire. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const PATH = 'Agents/Ticket/SaveTicketMessageEntity';

let parley: TestParley;
let ticketId: number;
let messageId: number;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
beforeEach(async () => {
  ({ ticketId, messageId } = await insertTicket(parley));
});
afterAll(() => parley.stop());

const save = (body: unknown) => callRecords(parley, { path: PATH, body });
const ticket = () => vendorClient(parley, 'bo').getTicketAgent().getTicketEntityAsync(ticketId);

testDoor(() => parley, { path: PATH, body: { Ticket: { TicketId: 1 }, Body: 'X' } });

test('[WR3] saving what was told changes nothing, from the vendor’s client', async () => {
  const before = await digestDatabase(parley.db);
  for (const options of [
    {},
    { timezone: 'US-NY', timezoneInclude: true },
    { languageCode: 'no' },
  ]) {
    const agent = vendorClient(parley, 'bo', options).getTicketAgent();
    const message = await agent.getTicketMessageEntityAsync(messageId);
    expect(await agent.saveTicketMessageEntityAsync(message)).toEqual(message);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('[WR15] [CR21] HTML is stored as mails have it, with its text, and told the same again', async () => {
  const { body } = await save({
    Ticket: { TicketId: ticketId },
    HtmlBody: '<p onclick="x()">Soon <b>bright</b></p><script>x()</script>',
  });
  expect(body).toMatchObject({
    Type: 'Html',
    HtmlBody: '<p>Soon <b>bright</b></p>',
    Body: 'Soon bright',
    Author: 'Anna Berg',
    Ticket: { Title: 'Too dark', NumMessages: 2 },
  });
  expect((await ticket()).messages).toHaveLength(2);
});

test('[CR22] a user’s first external message is the reply', async () => {
  await save({ Ticket: { TicketId: ticketId }, Body: 'For us', Slevel: 'Internal' });
  expect(await ticket()).toMatchObject({ numReplies: 0, numMessages: 2 });
  await save({ Ticket: { TicketId: ticketId }, Body: 'Soon' });
  expect(await ticket()).toMatchObject({ numReplies: 1, numMessages: 3 });
});

test('[gotcha 9] absent is unchanged, null clears', async () => {
  const { body } = await save({ EjMessageId: messageId, Person: null, TimeSpent: 5 });
  expect(body).toMatchObject({
    EjMessageId: messageId,
    Body: 'Light, please',
    Person: null,
    TimeSpent: 5,
    Ticket: { TicketId: ticketId, TimeSpent: 5 },
  });
  expect(
    (await save({ EjMessageId: messageId, Person: { PersonId: ANNA.person } })).body,
  ).toMatchObject({ Person: { FullName: 'Anna Berg' } });
});

test('[WA11] what is not held is named', async () => {
  const { headers } = await save({
    EjMessageId: messageId,
    MessageHeaders: [{ Name: 'X-A', Value: 'b' }],
  });
  expect(headers.get('parley-not-stored')).toBe('MessageHeaders');
});

test.each([
  [{ Ticket: null }, 'A message needs a request.'],
  [{ Ticket: { TicketId: 99_999 } }, 'Ticket: there is no request 99999.'],
  [{ Body: '', HtmlBody: '' }, 'A message needs a text.'],
  [{ Slevel: 'Secret' }, 'Slevel: "Secret" is not one of Unknown, Internal, External'],
  [{ TimeSpent: -1 }, 'TimeSpent must be a whole number from 0 to 2147483647.'],
  [{ MessageId: 'x'.repeat(851) }, 'MessageId: the text is longer than 850 characters'],
  [{ Person: { PersonId: 99_999 } }, 'Person: there is no person 99999.'],
])('[WR8] %o is refused with its sentence, and nothing is stored', async (wrong, sentence) => {
  const before = await digestDatabase(parley.db);
  const answer = await save({ Ticket: { TicketId: ticketId }, Body: 'Soon', ...wrong });
  expect([answer.status, answer.body.Message?.slice(0, sentence.length)]).toEqual([400, sentence]);
  expect(await digestDatabase(parley.db)).toBe(before);
});
