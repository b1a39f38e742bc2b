/** Deleting requests over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

const PATH = 'Agents/Ticket/DeleteTicketEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

const ticketAgent = (name: string) => vendorClient(parley, name).getTicketAgent();

testDoor(() => parley, { path: PATH, body: { TicketEntityId: 1 } });

test('[CR4] who neither owns it nor administers is refused', async () => {
  const { ticketId } = await insertTicket(parley);
  expect(await vendorRefusal(ticketAgent('bo').deleteTicketEntityAsync(ticketId))).toEqual([
    403,
    'not_permitted',
    expect.stringContaining(`The request ${ticketId} belongs to somebody else.`),
  ]);
});

test('its owner deletes it, and so do administrators; its messages go with it', async () => {
  for (const name of ['anna', 'root']) {
    const { ticketId, messageId } = await insertTicket(parley);
    await ticketAgent(name).deleteTicketEntityAsync(ticketId);
    expect(await ticketAgent('anna').getTicketEntityAsync(ticketId)).toBeNull();
    expect(await ticketAgent('anna').getTicketMessageEntityAsync(messageId)).toBeNull();
  }
});

test('[WR9] what is not there is gone already', async () => {
  const answer = await callRecords(parley, { path: PATH, body: { TicketEntityId: 99_999 } });
  expect(answer.status).toBe(204);
});

test('the id is needed', async () => {
  const answer = await callRecords(parley, { path: PATH, body: {} });
  expect([answer.status, answer.body.Message]).toEqual([400, 'TicketEntityId: is missing']);
});
