/** Storing messages of requests with options. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Ticket/SaveTicketMessageEntityWithOptions';
const NOT_YET = '0001-01-01T00:00:00';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: PATH, body: { Entity: { Body: 'X' } } });

test('[WR16] it counts as the reply only when that is asked for', async () => {
  const { ticketId } = await insertTicket(parley);
  const agent = vendorClient(parley, 'anna').getTicketAgent();
  const blank = await agent.createDefaultTicketMessageEntityAsync();
  const message = { ...blank, ticket: { ticketId }, body: 'Soon' };
  const repliedAt = async () => {
    const path = `Agents/Ticket/GetTicketEntity?ticketEntityId=${ticketId}`;
    return (await callRecords(parley, { path })).body.RepliedAt;
  };
  await agent.saveTicketMessageEntityWithOptionsAsync(message, false, [], false);
  expect(await repliedAt()).toBe(NOT_YET);
  await agent.saveTicketMessageEntityWithOptionsAsync(message, false, [], true);
  expect(await repliedAt()).not.toBe(NOT_YET);
});

test('[WR16] there are no notices and no attachments, and the answer says so', async () => {
  const { messageId } = await insertTicket(parley);
  const body = { Entity: { EjMessageId: messageId }, Notify: true, AttachmentIds: [7] };
  const { headers } = await callRecords(parley, { path: PATH, body });
  expect(headers.get('parley-not-stored')).toBe('Notify, AttachmentIds');
});

test('[WR8] without a message, or with a wrong option, it is refused', async () => {
  const messageOf = async (body: unknown) =>
    (await callRecords(parley, { path: PATH, body })).body.Message;
  expect(await messageOf({ UpdateRepliedAt: true })).toBe('Entity: is missing');
  expect(await messageOf({ Entity: {}, UpdateRepliedAt: 'perhaps' })).toBe(
    'UpdateRepliedAt: "perhaps" is neither true nor false',
  );
});
