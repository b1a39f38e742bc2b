/** REST `Ticket` and `TicketMessage`. The vendor's client has no classes for them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, refusedWith, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { digestDatabase } from '../fuzz/database-digest.ts';

const CHANGED = new Date('2026-05-20T10:00:00Z').toUTCString();
const EARLIER = new Date('2026-05-20T09:59:59Z').toUTCString();

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

const call = (verb: string, path: string, body?: unknown, headers = {}) =>
  callRecords(parley, { verb, path, body, headers });

describe.each([
  ['GET', 'Ticket/default', undefined],
  ['GET', 'Ticket/1', undefined],
  ['POST', 'Ticket', { Title: 'X' }],
  ['PUT', 'Ticket/1', { Title: 'X' }],
  ['PATCH', 'Ticket/1', { Title: 'X' }],
  ['DELETE', 'Ticket/1', undefined],
  ['GET', 'TicketMessage/default', undefined],
  ['GET', 'TicketMessage/1', undefined],
  ['POST', 'TicketMessage', { Body: 'X' }],
  ['PUT', 'TicketMessage/1', { Body: 'X' }],
  ['PATCH', 'TicketMessage/1', { Body: 'X' }],
])('%s %s', (verb, path, body) => {
  testDoor(() => parley, { verb, path, body });
});

test('[WR12] [gotcha 14] [gotcha 18] defaults are stored by POST, and say where they are', async () => {
  const blank = (await call('GET', 'Ticket/default')).body;
  const { body: ticket } = await call('POST', 'Ticket/', { ...blank, Title: 'Dark' });
  expect(ticket).toMatchObject({
    Title: 'Dark',
    _Links: { Self: `${parley.url}/api/v1/Ticket/${ticket.TicketId}` },
  });
  const blankMessage = (await call('GET', 'TicketMessage/default')).body;
  const { body: message } = await call('POST', 'TicketMessage', {
    ...blankMessage,
    Ticket: { TicketId: ticket.TicketId },
    Body: 'Soon',
  });
  expect(message).toMatchObject({
    Body: 'Soon',
    Ticket: { Title: 'Dark' },
    _Links: { Self: `${parley.url}/api/v1/TicketMessage/${message.EjMessageId}` },
  });
});

test('[WR3] PUT of what was told changes nothing', async () => {
  const before = await digestDatabase(parley.db);
  for (const path of [`Ticket/${ticketId}`, `TicketMessage/${messageId}`]) {
    await call('PUT', path, (await call('GET', path)).body);
    await call('PATCH', path, (await call('GET', path)).body);
  }
  expect(await digestDatabase(parley.db)).toBe(before);
});

test('PATCH changes by operations and by merging', async () => {
  const operations = [
    { op: 'replace', path: 'baseStatus', value: 'Closed' },
    { op: 'replace', path: '/OwnedBy/AssociateId', value: 2 },
  ];
  expect((await call('PATCH', `Ticket/${ticketId}`, operations)).body).toMatchObject({
    BaseStatus: 'Closed',
    OwnedBy: { Name: 'bo' },
  });
  const merged = await call('PATCH', `TicketMessage/${messageId}`, { important: true });
  expect(merged.body).toMatchObject({ Important: true, Body: 'Light, please' });
});

test('[WR12] conditions go by the last change', async () => {
  await parley.db.query(
    "update ej_message set changed_at = '2026-05-20 10:00:00.9Z' where id = $1",
    [messageId],
  );
  for (const path of [`Ticket/${ticketId}`, `TicketMessage/${messageId}`]) {
    const { status } = await call('GET', path, undefined, { 'if-modified-since': CHANGED });
    expect(status).toBe(304);
    const headers = { 'if-unmodified-since': EARLIER };
    const body = { Author: 'X' };
    expect(await refusedWith(parley, { verb: 'PATCH', path, body, headers })).toEqual([
      412,
      'precondition_failed',
    ]);
  }
});

test('[CR4] [WR9] DELETE is its owner’s; afterwards there is nothing', async () => {
  const path = `Ticket/${ticketId}`;
  const answer = await refusedWith(parley, { verb: 'DELETE', path, as: 'bo' });
  expect(answer).toEqual([403, 'not_permitted']);
  expect((await call('DELETE', path)).status).toBe(204);
  for (const gone of [path, `TicketMessage/${messageId}`]) {
    expect(await refusedWith(parley, { verb: 'GET', path: gone })).toEqual([404, 'not_found']);
  }
});

test('[WR15] nobody deletes a message', async () => {
  const { status } = await call('DELETE', `TicketMessage/${messageId}`);
  expect(status).toBe(404);
  expect((await call('GET', `TicketMessage/${messageId}`)).status).toBe(200);
});

test('[WR8] bad input is refused by its place', async () => {
  const messageOf = async (verb: string, path: string, body: unknown) =>
    (await call(verb, path, body)).body.Message;
  expect(await messageOf('POST', 'Ticket', {})).toBe('A request needs a title.');
  expect(await messageOf('PATCH', `Ticket/${ticketId}`, { BaseStatus: 'Deleted' })).toBe(
    'BaseStatus: delete the request instead.',
  );
  expect(
    await messageOf('POST', 'TicketMessage', { Ticket: { TicketId: 99_999 }, Body: 'X' }),
  ).toBe('Ticket: there is no request 99999.');
});
