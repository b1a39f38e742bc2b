/** Tickets: docs/spec/authentication.md, section 4. */
import type { LoginResponse } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, logInAs } from '../support/callers.ts';
import {
  AGENTS,
  type AgentName,
  PASSWORD,
  startTestParley,
  type TestParley,
} from '../support/test-parley.ts';
import { openDoor, soTicket } from '../support/web-callers.ts';

const HOUR = 3_600_000;

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

async function logInForTicket(name: AgentName) {
  const body = { name, password: PASSWORD, ticket: true };
  const answer = await call<LoginResponse>(parley, '/agent/login', { body });
  expect(answer.status).toBe(200);
  return {
    ticket: answer.body.ticket ?? '',
    headers: {
      cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      'x-xsrf-token': answer.body.xsrfToken,
    },
  };
}

test('[AU8] a login tells a ticket when it is asked for one, and stores its hash alone', async () => {
  const plain = await logInAs(parley, 'bo');
  expect(plain.me).not.toHaveProperty('ticket');
  const { ticket } = await logInForTicket('anna');
  expect(ticket).toMatch(/^7T:[\w-]{43}$/);
  const { agent, scheme } = await openDoor(parley.db).call(soTicket(ticket));
  expect([agent.userId, scheme]).toEqual([AGENTS.anna, 'SOTicket']);
  const { rows } = await parley.db.query('select k::text as row from api_ticket k');
  expect(JSON.stringify(rows)).not.toContain(ticket.slice(3));
});

test('[AU8] an API token is no ticket, and a ticket is no token', async () => {
  const door = openDoor(parley.db);
  const { ticket } = await logInForTicket('anna');
  expect(await door.refusal({ authorization: `Bearer ${ticket}` })).toBe('not_authenticated');
  const asked = { authorization: `SOTicket ${ticket.replace('7T', '8A')}` };
  expect(await door.refusal(asked)).toBe('not_authenticated');
});

test('[AU9] a ticket lasts six hours after its last use, and longer than its login', async () => {
  const door = openDoor(parley.db);
  const { ticket } = await logInForTicket('anna');
  for (let hours = 0; hours < 15; hours += 5) {
    door.now += 5 * HOUR;
    await door.call(soTicket(ticket));
  }
  door.now += 6 * HOUR;
  expect(await door.refusal(soTicket(ticket))).toBe('not_authenticated');
});

test('[AU9] its use is noted at most once a minute', async () => {
  const door = openDoor(parley.db);
  const { ticket } = await logInForTicket('anna');
  door.now += 2 * 60_000;
  await door.call(soTicket(ticket));
  const before = door.statements;
  door.now += 59_000;
  await door.call(soTicket(ticket));
  expect(door.statements - before).toBe(1);
  door.now += 1_000;
  await door.call(soTicket(ticket));
  expect(door.statements - before).toBe(3);
});

test('[AU10] a ticket ends with the log-out of its login, and no other', async () => {
  const door = openDoor(parley.db);
  const first = await logInForTicket('anna');
  const second = await logInForTicket('anna');
  const out = await call(parley, '/agent/logout', { method: 'POST', headers: first.headers });
  expect(out.status).toBe(204);
  expect(await door.refusal(soTicket(first.ticket))).toBe('not_authenticated');
  expect(await door.refusal(soTicket(second.ticket))).toBe(null);
});
