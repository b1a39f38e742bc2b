/** The defaults of a new request over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: 'Agents/Ticket/CreateDefaultTicketEntity', body: 'null' });

test('[WR2] [gotcha 1] active and the caller’s, stored nowhere, and lacks a title', async () => {
  const agent = vendorClient(parley, 'anna').getTicketAgent();
  const before = await digestDatabase(parley.db);
  const blank = await agent.createDefaultTicketEntityAsync();
  expect(await digestDatabase(parley.db)).toBe(before);
  expect(blank).toMatchObject({
    ticketId: 0,
    baseStatus: 'Active',
    status: { isDefault: true },
    ownedBy: { name: 'anna' },
    author: 'Anna Berg',
    origin: 'API',
    slevel: 'External',
    messages: [],
    category: null,
  });
  const saved = await agent.saveTicketEntityAsync({ ...blank, title: 'Too dark' });
  expect(saved).toMatchObject({ title: 'Too dark', createdBy: { name: 'anna' } });
});
