/** Reading a message of a request. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Ticket/GetTicketMessageEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?ticketMessageEntityId=1` });

test('[WR10] [WR15] everybody reads it, with its request in short', async () => {
  const { ticketId, messageId } = await insertTicket(parley);
  const agent = vendorClient(parley, 'bo').getTicketAgent();
  expect(await agent.getTicketMessageEntityAsync(messageId)).toMatchObject({
    ejMessageId: messageId,
    ticket: { ticketId, title: 'Too dark' },
    body: 'Light, please',
    type: 'Plain',
    person: { personId: ANNA.person },
    createdBy: { name: 'anna' },
    tableRight: { mask: 7 },
  });
});

test('[WR9] [gotcha 5] null for a message that there is not', async () => {
  const answer = await callRecords(parley, { path: `${PATH}?ticketMessageEntityId=99999` });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('the id is needed', async () => {
  const answer = await callRecords(parley, { path: PATH });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'ticketMessageEntityId: this parameter is missing',
  ]);
});
