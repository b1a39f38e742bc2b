/** The defaults of a new message of a request. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: 'Agents/Ticket/CreateDefaultTicketMessageEntity', body: 'null' });

test('[WR2] [gotcha 1] external and the caller’s; lacks a request and a text', async () => {
  const { ticketId } = await insertTicket(parley);
  const agent = vendorClient(parley, 'anna').getTicketAgent();
  const blank = await agent.createDefaultTicketMessageEntityAsync();
  expect(blank).toMatchObject({
    ejMessageId: 0,
    author: 'Anna Berg',
    slevel: 'External',
    ticket: null,
    body: '',
  });
  const message = { ...blank, ticket: { ticketId }, body: 'Soon' };
  expect(await agent.saveTicketMessageEntityAsync(message)).toMatchObject({ body: 'Soon' });
});
