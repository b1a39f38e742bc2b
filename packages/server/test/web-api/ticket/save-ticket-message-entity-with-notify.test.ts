/** Storing messages of requests and asking for notices. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Ticket/SaveTicketMessageEntityWithNotify';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: PATH, body: { NewEntity: { Body: 'X' } } });

test('it is stored', async () => {
  const { messageId } = await insertTicket(parley);
  const agent = vendorClient(parley, 'bo').getTicketAgent();
  const message = await agent.getTicketMessageEntityAsync(messageId);
  const changed = { ...message, important: true };
  const saved = await agent.saveTicketMessageEntityWithNotifyAsync(changed, false);
  expect(saved).toMatchObject({ important: true, body: 'Light, please' });
  expect(await agent.getTicketMessageEntityAsync(messageId)).toEqual(saved);
});

test('[WR16] nobody is notified, and the answer says so', async () => {
  const { ticketId } = await insertTicket(parley);
  const body = { NewEntity: { Ticket: { TicketId: ticketId }, Body: 'Soon' }, Notify: true };
  const { headers } = await callRecords(parley, { path: PATH, body });
  expect(headers.get('parley-not-stored')).toBe('Notify');
});

test('[WR8] without a message, or with one that cannot be stored, it is refused', async () => {
  const messageOf = async (body: unknown) =>
    (await callRecords(parley, { path: PATH, body })).body.Message;
  expect(await messageOf({})).toBe('NewEntity: is missing');
  expect(await messageOf({ NewEntity: { Body: 'Soon' } })).toBe('A message needs a request.');
});
