/** API tokens: docs/spec/authentication.md, section 5, and the routes of the console for them. */
import type { ApiToken, MadeApiToken } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, type LoggedIn, logInAs, refusalOf } from '../support/callers.ts';
import { AGENTS, startTestParley, type TestParley } from '../support/test-parley.ts';
import { bearer, openDoor } from '../support/web-callers.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
  await parley.db.query('update ejuser set is_administrator = true where id = 14');
});
afterAll(() => parley.stop());

async function make(agent: LoggedIn, expiresAt: number | null = null): Promise<MadeApiToken> {
  const body = { name: 'Nightly export', expiresAt };
  const made = await agent.call<MadeApiToken>('POST', '/tokens', body);
  expect(made.status).toBe(201);
  return made.body;
}

async function list(agent: LoggedIn, path = '/tokens'): Promise<readonly ApiToken[]> {
  return (await agent.call<ApiToken[]>('GET', path)).body;
}

test('a stranger gets nothing', async () => {
  const { cookie } = await logInAs(parley, 'anna');
  const body = { name: 'x', expiresAt: null };
  for (const [method, path, sent] of [
    ['GET', '/agent/tokens', undefined],
    ['POST', '/agent/tokens', body],
    ['DELETE', '/agent/tokens/1', undefined],
  ] as const) {
    const stranger = await call(parley, path, { method, body: sent });
    expect(refusalOf(stranger)).toEqual([401, 'not_authenticated']);
    if (method === 'GET') continue;
    const withoutToken = await call(parley, path, { method, headers: { cookie }, body: sent });
    expect(refusalOf(withoutToken)).toEqual([403, 'xsrf_token']);
  }
});

test('[AU11] a token is told once, and its hash alone is stored', async () => {
  const anna = await logInAs(parley, 'anna');
  const { secret, ...told } = await make(anna);
  expect(secret).toMatch(/^8A:[\w-]{43}$/);
  expect(told).toMatchObject({ name: 'Nightly export', lastUsedAt: null, expiresAt: null });
  expect(await list(anna)).toEqual([told]);
  const { rows } = await parley.db.query('select k::text as row from api_token k');
  expect(JSON.stringify(rows)).not.toContain(secret.slice(3));
  const { agent, scheme } = await openDoor(parley.db).call(bearer(secret));
  expect([agent.userId, scheme]).toEqual([AGENTS.anna, 'Bearer']);
});

test('[AU11] its last use is told, exact to a minute', async () => {
  const bo = await logInAs(parley, 'bo');
  const { secret } = await make(bo);
  const door = openDoor(parley.db);
  await door.call(bearer(secret));
  const used = door.now;
  door.now += 59_000;
  const before = door.statements;
  await door.call(bearer(secret));
  expect(door.statements - before).toBe(1);
  expect((await list(bo))[0]?.lastUsedAt).toBe(used);
  door.now += 1_000;
  await door.call(bearer(secret));
  expect((await list(bo))[0]?.lastUsedAt).toBe(used + 60_000);
});

test('[AU11] a user may have a hundred', async () => {
  await parley.db.query(
    `insert into api_token (user_id, name, token_hash, made_at)
      select 13, 'many', sha256(convert_to(n::text, 'UTF8')), now() from generate_series(1, 99) n`,
  );
  const lea = await logInAs(parley, 'lea');
  await make(lea);
  const refused = await lea.call('POST', '/tokens', { name: 'one more', expiresAt: null });
  expect(refusalOf(refused)).toEqual([409, 'too_many_tokens']);
});

test.each([
  ['no name', { name: '', expiresAt: null }],
  ['a blank name', { name: '  ', expiresAt: null }],
  ['a name too long', { name: 'x'.repeat(101), expiresAt: null }],
  ['an end in the past', { name: 'x', expiresAt: 1 }],
  ['an end that is no time', { name: 'x', expiresAt: 'tomorrow' }],
  ['an end after all times', { name: 'x', expiresAt: 1e18 }],
  ['no end', { name: 'x' }],
  ['a secret of its own', { name: 'x', expiresAt: null, secret: '8A:x' }],
])('[AU11] %s is refused', async (_what, body) => {
  const anna = await logInAs(parley, 'anna');
  expect(refusalOf(await anna.call('POST', '/tokens', body))).toEqual([400, 'bad_request']);
});

test("[AU12] one's own are seen and revoked; administrators see and revoke everybody's", async () => {
  const [anna, bo, zoe] = await Promise.all([
    logInAs(parley, 'anna'),
    logInAs(parley, 'bo'),
    logInAs(parley, 'zoe'),
  ]);
  const door = openDoor(parley.db);
  const { id, secret } = await make(anna);
  expect((await list(bo)).map((token) => token.id)).not.toContain(id);
  const path = `/tokens/${id}`;
  expect(refusalOf(await bo.call('DELETE', path))).toEqual([404, 'unknown_token']);
  const others = `/users/${AGENTS.anna}/tokens`;
  expect(refusalOf(await bo.call('GET', others))).toEqual([403, 'not_permitted']);
  expect((await list(zoe, others)).map((token) => token.id)).toContain(id);
  expect(await door.refusal(bearer(secret))).toBe(null);
  expect((await zoe.call('DELETE', path)).status).toBe(204);
  expect(await door.refusal(bearer(secret))).toBe('not_authenticated');
  expect(refusalOf(await anna.call('DELETE', path))).toEqual([404, 'unknown_token']);

  const another = await make(anna);
  expect((await anna.call('DELETE', `/tokens/${another.id}`)).status).toBe(204);
  expect(await door.refusal(bearer(another.secret))).toBe('not_authenticated');
});

test('[AU13] a token ends when it was to end', async () => {
  const anna = await logInAs(parley, 'anna');
  const door = openDoor(parley.db);
  const { secret, expiresAt } = await make(anna, door.now + 3_600_000);
  expect(await door.refusal(bearer(secret))).toBe(null);
  door.now = expiresAt ?? 0;
  expect(await door.refusal(bearer(secret))).toBe('not_authenticated');
  expect((await list(anna))[0]).toMatchObject({ expiresAt });
});
