/** Disabling users, and passwords: docs/spec/authentication.md, sections 9 and 10. */
import type { LoginResponse, MadeApiToken, UserSummary } from '@parley/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call, type LoggedIn, logInAs, refusalOf } from '../support/callers.ts';
import { openAgentLine } from '../support/line.ts';
import {
  AGENTS,
  type AgentName,
  PASSWORD,
  startTestParley,
  type TestParley,
} from '../support/test-parley.ts';
import { basic, bearer, openDoor, soTicket } from '../support/web-callers.ts';

const NEW_PASSWORD = 'battery staple';

let parley: TestParley;
let zoe: LoggedIn;

beforeEach(async () => {
  parley = await startTestParley();
  await parley.db.query('update ejuser set is_administrator = true where id = 14');
  zoe = await logInAs(parley, 'zoe');
});
afterEach(() => parley.stop());

/** Everything that a user can have: a login with a line, a ticket, an API token, a password that is known again. */
async function openEverything(name: AgentName) {
  const door = openDoor(parley.db);
  const body = { name, password: PASSWORD, ticket: true };
  const { ticket = '' } = (await call<LoginResponse>(parley, '/agent/login', { body })).body;
  const agent = await logInAs(parley, name);
  const line = await openAgentLine(parley, agent);
  const made = await agent.call<MadeApiToken>('POST', '/tokens', { name: 'x', expiresAt: null });
  const proofs = {
    basic: basic(name, PASSWORD),
    ticket: soTicket(ticket),
    token: bearer(made.body.secret),
    cookie: { cookie: agent.cookie, 'x-xsrf-token': agent.me.xsrfToken },
  };
  for (const proof of Object.values(proofs)) expect(await door.refusal(proof)).toBe(null);
  return { agent, line, door, proofs };
}

async function userRow(userId: number): Promise<UserSummary | undefined> {
  const { body } = await zoe.call<UserSummary[]>('GET', '/users');
  return body.find((user) => user.userId === userId);
}

const ROUTES = [
  ['GET', '/users', undefined],
  ['GET', '/users/12/tokens', undefined],
  ['POST', '/users/12/disable', undefined],
  ['POST', '/users/12/enable', undefined],
  ['PUT', '/users/12/password', { password: NEW_PASSWORD }],
] as const;

test('[AU28] strangers and those who are no administrators are refused', async () => {
  const anna = await logInAs(parley, 'anna');
  for (const [method, path, body] of ROUTES) {
    const stranger = await call(parley, `/agent${path}`, { method, body });
    expect(refusalOf(stranger)).toEqual([401, 'not_authenticated']);
    expect(refusalOf(await anna.call(method, path, body))).toEqual([403, 'not_permitted']);
    const headers = { cookie: zoe.cookie };
    if (method === 'GET') continue;
    const withoutToken = await call(parley, `/agent${path}`, { method, headers, body });
    expect(refusalOf(withoutToken)).toEqual([403, 'xsrf_token']);
  }
  expect(await userRow(AGENTS.bo)).toMatchObject({ login: 'bo', enabled: true });
});

test("[AU28] the system's user and unknown ones are nobody's to change", async () => {
  await parley.db.query('update ejuser set status = 3 where id = 13');
  for (const id of ['1', '13', '999', '0', '-1', 'x', '99999999999']) {
    for (const [method, path, body] of ROUTES.slice(1)) {
      const answer = await zoe.call(method, path.replace('12', id), body);
      expect([id, path, ...refusalOf(answer)]).toEqual([id, path, 404, 'unknown_user']);
    }
  }
  expect(await userRow(1)).toBeUndefined();
  expect(await userRow(AGENTS.lea)).toBeUndefined();
});

test('[AU25] a user that is disabled loses everything at once', async () => {
  const { agent, line, door, proofs } = await openEverything('anna');
  expect(await userRow(AGENTS.anna)).toMatchObject({ present: true, topicCount: 2, tokenCount: 1 });
  const answer = await zoe.call<UserSummary>('POST', `/users/${AGENTS.anna}/disable`);
  expect(answer.body).toMatchObject({ enabled: false, present: false, tokenCount: 0 });
  expect(await line.closed).toBe(4401);
  expect(await door.refusal(proofs.basic)).toBe('login_failed');
  for (const proof of [proofs.ticket, proofs.token, proofs.cookie]) {
    expect(await door.refusal(proof)).toBe('not_authenticated');
  }
  expect(refusalOf(await agent.call('GET', '/me'))).toEqual([401, 'not_authenticated']);
  const login = await call(parley, '/agent/login', { body: { name: 'anna', password: PASSWORD } });
  expect(refusalOf(login)).toEqual([401, 'login_failed']);
});

test('[AU26] nobody disables itself, and somebody is left', async () => {
  const own = await zoe.call('POST', `/users/${AGENTS.zoe}/disable`);
  expect(refusalOf(own)).toEqual([409, 'own_account']);
  await parley.db.query('update ejuser set is_administrator = true where id = 11');
  const anna = await logInAs(parley, 'anna');
  const answers = await Promise.all([
    anna.call('POST', `/users/${AGENTS.zoe}/disable`),
    zoe.call('POST', `/users/${AGENTS.anna}/disable`),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const { rows } = await parley.db.query(
    'select id from ejuser where is_administrator and status = 1',
  );
  expect(rows).toHaveLength(1);
});

test('[AU27] a user that is enabled again begins with nothing', async () => {
  const { door, proofs } = await openEverything('anna');
  await zoe.call('POST', `/users/${AGENTS.anna}/disable`);
  const answer = await zoe.call<UserSummary>('POST', `/users/${AGENTS.anna}/enable`);
  expect(answer.body).toMatchObject({ enabled: true, present: false, tokenCount: 0 });
  for (const proof of [proofs.ticket, proofs.token, proofs.cookie]) {
    expect(await door.refusal(proof)).toBe('not_authenticated');
  }
  expect(await door.refusal(proofs.basic)).toBe(null);
  expect((await logInAs(parley, 'anna')).me.present).toBe(false);
});

test("[AU29] [AU32] a new password of one's own ends the other logins and the tickets", async () => {
  const { line, door, proofs } = await openEverything('anna');
  const asking = await logInAs(parley, 'anna');
  const ownLine = await openAgentLine(parley, asking);
  const change = { oldPassword: PASSWORD, newPassword: NEW_PASSWORD };
  const wrong = await asking.call('PUT', '/password', { ...change, oldPassword: 'x' });
  expect(refusalOf(wrong)).toEqual([403, 'wrong_password']);
  expect(await door.refusal(proofs.cookie)).toBe(null);
  expect((await asking.call('PUT', '/password', change)).status).toBe(204);
  expect(await line.closed).toBe(4401);
  expect(await door.refusal(proofs.basic)).toBe('login_failed');
  expect(await door.refusal(proofs.ticket)).toBe('not_authenticated');
  expect(await door.refusal(proofs.cookie)).toBe('not_authenticated');
  expect(await door.refusal(proofs.token)).toBe(null);
  expect(await door.refusal(basic('anna', NEW_PASSWORD))).toBe(null);
  expect((await asking.call('GET', '/me')).status).toBe(200);
  ownLine.send({ t: 'refresh' });
  await ownLine.frame('snapshot');
  await ownLine.close();
});

test('[AU29] guessing the old password is slowed', async () => {
  const anna = await logInAs(parley, 'anna');
  const change = { oldPassword: 'x', newPassword: NEW_PASSWORD };
  let answer = await anna.call('PUT', '/password', change);
  for (let count = 0; count < 10; count += 1) {
    answer = await anna.call('PUT', '/password', change);
  }
  expect(refusalOf(answer)).toEqual([429, 'too_many_attempts']);
});

test('[AU30] a new password has 8 to 1,024 characters', async () => {
  for (const password of ['', '1234567', 'x'.repeat(1_025)]) {
    const set = await zoe.call('PUT', `/users/${AGENTS.bo}/password`, { password });
    expect(refusalOf(set)).toEqual([400, 'bad_request']);
    const change = { oldPassword: PASSWORD, newPassword: password };
    expect(refusalOf(await zoe.call('PUT', '/password', change))).toEqual([400, 'bad_request']);
  }
  for (const password of ['blåbær 8', 'x'.repeat(1_024)]) {
    const set = await zoe.call('PUT', `/users/${AGENTS.bo}/password`, { password });
    expect(set.status).toBe(204);
    expect(await openDoor(parley.db).refusal(basic('bo', password))).toBe(null);
  }
});

test('[AU31] an administrator gives another user a new password', async () => {
  const { line, door, proofs } = await openEverything('anna');
  const path = `/users/${AGENTS.anna}/password`;
  expect((await zoe.call('PUT', path, { password: NEW_PASSWORD })).status).toBe(204);
  expect(await line.closed).toBe(4401);
  for (const proof of [proofs.ticket, proofs.cookie]) {
    expect(await door.refusal(proof)).toBe('not_authenticated');
  }
  expect(await door.refusal(proofs.token)).toBe(null);
  expect(await door.refusal(basic('anna', NEW_PASSWORD))).toBe(null);
  const own = await zoe.call('PUT', `/users/${AGENTS.zoe}/password`, { password: NEW_PASSWORD });
  expect(refusalOf(own)).toEqual([409, 'own_account']);
});
