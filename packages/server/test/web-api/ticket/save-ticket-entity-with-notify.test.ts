/** Storing requests and asking for notices. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Ticket/SaveTicketEntityWithNotify';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: PATH, body: { NewEntity: { Title: 'X' } } });

test('it is stored', async () => {
  const agent = vendorClient(parley, 'anna').getTicketAgent();
  const blank = await agent.createDefaultTicketEntityAsync();
  const saved = await agent.saveTicketEntityWithNotifyAsync({ ...blank, title: 'Dark' }, false);
  expect(await agent.getTicketEntityAsync(saved.ticketId ?? 0)).toEqual(saved);
});

test('[WR16] nobody is notified, and the answer says so', async () => {
  const notStored = async (Notify: boolean) => {
    const body = { NewEntity: { Title: 'Dark' }, Notify };
    return (await callRecords(parley, { path: PATH, body })).headers.get('parley-not-stored');
  };
  expect([await notStored(true), await notStored(false)]).toEqual(['Notify', null]);
});

test('[WR8] without a request, or with one that cannot be stored, it is refused', async () => {
  const messageOf = async (body: unknown) =>
    (await callRecords(parley, { path: PATH, body })).body.Message;
  expect(await messageOf({ Notify: true })).toBe('NewEntity: is missing');
  expect(await messageOf({ NewEntity: {} })).toBe('A request needs a title.');
});
