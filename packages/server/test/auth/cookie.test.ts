/** The console's cookie, and applications: docs/spec/authentication.md, sections 6 and 7. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, logInAs } from '../support/callers.ts';
import { AGENTS, PASSWORD, startTestParley, type TestParley } from '../support/test-parley.ts';
import { basic, openDoor } from '../support/web-callers.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[AU15] the login sets a cookie for scripts beside its own, the log-out clears both', async () => {
  const body = { name: 'anna', password: PASSWORD };
  const login = await call<{ xsrfToken: string }>(parley, '/agent/login', { body });
  const [own = '', xsrf = ''] = login.headers.getSetCookie();
  expect(own).toMatch(/^parley_login=.*HttpOnly/);
  expect(xsrf).toContain(`XSRF-TOKEN=${login.body.xsrfToken};`);
  expect(xsrf).toMatch(/; Path=\/; SameSite=Strict$/);
  expect(xsrf).not.toContain('HttpOnly');
  const headers = { cookie: own.split(';')[0] ?? '', 'x-xsrf-token': login.body.xsrfToken };
  const logout = await call(parley, '/agent/logout', { method: 'POST', headers });
  for (const cookie of logout.headers.getSetCookie()) expect(cookie).toMatch(/=; .*1970/);
  expect(logout.headers.getSetCookie()).toHaveLength(2);
});

test('[AU15] the cookie is good with its XSRF token alone', async () => {
  const door = openDoor(parley.db);
  const anna = await logInAs(parley, 'anna');
  const bo = await logInAs(parley, 'bo');
  const cookie = `theme=dark; ${anna.cookie}; XSRF-TOKEN=${anna.me.xsrfToken}`;
  const caller = await door.call({ cookie, 'x-xsrf-token': anna.me.xsrfToken });
  expect([caller.agent.userId, caller.scheme]).toEqual([AGENTS.anna, 'Cookie']);
  expect(await door.refusal({ cookie })).toBe('not_authenticated');
  for (const token of ['', 'x', bo.me.xsrfToken]) {
    expect(await door.refusal({ cookie, 'x-xsrf-token': token })).toBe('not_authenticated');
  }
  expect(await door.refusal({ 'x-xsrf-token': anna.me.xsrfToken })).toBe('not_authenticated');
  await anna.call('POST', '/logout');
  const gone = { cookie, 'x-xsrf-token': anna.me.xsrfToken };
  expect(await door.refusal(gone)).toBe('not_authenticated');
});

test('[AU16] with Authorization the cookie and the XSRF token are not looked at', async () => {
  const door = openDoor(parley.db);
  const { cookie, me } = await logInAs(parley, 'anna');
  const both = { ...basic('bo', PASSWORD), cookie, 'x-xsrf-token': 'wrong' };
  expect((await door.call(both)).agent.userId).toBe(AGENTS.bo);
  const empty = { authorization: '', cookie, 'x-xsrf-token': me.xsrfToken };
  expect(await door.refusal(empty)).toBe('not_authenticated');
});

test('[AU17] an application is noted for its user, at most once a minute', async () => {
  const door = openDoor(parley.db);
  const headers = { ...basic('bo', PASSWORD), 'so-apptoken': 'client secret' };
  const noted = async () => {
    const { rows } = await parley.db.query<{ uses: string; user_id: number }>(
      `select user_id, app_token_hash = sha256('client secret') as known,
        extract(epoch from last_used_at - first_used_at)::int as seconds from app_token_use`,
    );
    return rows;
  };
  expect(await door.refusal({ ...basic('bo', 'x'), 'so-apptoken': 'client secret' })).toBe(
    'login_failed',
  );
  expect(await noted()).toEqual([]);
  await door.call(headers);
  door.now += 30_000;
  await door.call(headers);
  expect(await noted()).toEqual([{ user_id: AGENTS.bo, known: true, seconds: 0 }]);
  door.now += 40_000;
  await door.call(headers);
  expect(await noted()).toEqual([{ user_id: AGENTS.bo, known: true, seconds: 70 }]);
  await door.call({ ...basic('bo', PASSWORD), 'so-apptoken': '' });
  expect(await noted()).toHaveLength(1);
});
