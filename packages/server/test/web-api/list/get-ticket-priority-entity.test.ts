/** Reading a request priority with its settings. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getListAgent().getTicketPriorityEntityAsync(1),
  );
  expect(status).toBe(401);
});

beforeAll(async () => {
  await parley.db.query(`
    update ticket_priority set status = 2, mon_start = '08:30', mon_stop = '24:00', ticket_closed = 1,
      flags = 3, deadline = 90 where id = 1`);
});

test('[WL15] its settings in words, of a deleted one too', async () => {
  const agent = vendorClient(parley, 'zoe').getListAgent();
  expect(await agent.getTicketPriorityEntityAsync(1)).toMatchObject({
    ticketPriorityId: 1,
    status: 'Deleted',
    flags: 3,
    ticketClosed: 'Continue',
    ticketRead: 'Stop',
    deadline: 90,
    nonDates: [],
    escalationLevels: [],
  });
});

test.each(['UTC', 'US-NY', 'NO'])('[WL17] hours are the same in the time zone %s', async (zone) => {
  const path = 'Agents/List/GetTicketPriorityEntity?ticketPriorityEntityId=1';
  const { body } = await callWebApi(parley, path, { headers: { 'so-timezone': zone } });
  expect([body.MonStart, body.MonStop, body.TueStart]).toEqual([
    '2000-01-01T08:30:00',
    '2000-01-02T00:00:00',
    '0001-01-01T00:00:00',
  ]);
});

test('[gotcha 5] null for none, and the id has to be there', async () => {
  expect(
    await vendorClient(parley, 'anna').getListAgent().getTicketPriorityEntityAsync(99_999),
  ).toBeNull();
  const answer = await callWebApi(parley, 'Agents/List/GetTicketPriorityEntity');
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'ticketPriorityEntityId: this parameter is missing',
  ]);
});
