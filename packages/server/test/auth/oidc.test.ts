/** Access tokens of an OpenID Connect provider: AU14 of docs/spec/authentication.md. */
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { AUDIENCE, type OidcIssuer, startOidcIssuer } from '../support/oidc-issuer.ts';
import { AGENTS, startTestParley, type TestParley } from '../support/test-parley.ts';
import { bearer, type Door, openDoor } from '../support/web-callers.ts';

let parley: TestParley;
let issuer: OidcIssuer;
let door: Door;

beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());
beforeEach(async () => {
  issuer = await startOidcIssuer();
  door = openDoor(parley.db, settings());
});
afterEach(() => issuer.close());

function settings(userClaim = 'preferred_username') {
  return { issuer: issuer.url, audience: AUDIENCE, userClaim };
}

function seconds(fromNow: number): number {
  return Math.floor(door.now / 1_000) + fromNow;
}

test('[AU14] an access token is good for the user of its claim', async () => {
  const { agent, scheme } = await door.call(bearer(await issuer.sign()));
  expect([agent.userId, scheme]).toEqual([AGENTS.anna, 'Bearer']);
  const { requests } = issuer;
  await door.call(
    bearer(await issuer.sign({ preferred_username: 'BO', aud: ['other', AUDIENCE] })),
  );
  expect(issuer.requests).toBe(requests);
  const other = openDoor(parley.db, settings('email'));
  const token = await issuer.sign({ email: 'lea' });
  expect((await other.call(bearer(token))).agent.userId).toBe(AGENTS.lea);
});

test("[AU14] what is not signed, not for us, over, or nobody's is refused", async () => {
  const good = await issuer.sign();
  const secret = new TextEncoder().encode('a secret that both would have to know');
  const claims = { iss: issuer.url, aud: AUDIENCE, exp: seconds(300), preferred_username: 'anna' };
  const refused = [
    await issuer.sign({}, { unknownKey: true }),
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: '0' }).sign(secret),
    new UnsecuredJWT(claims).encode(),
    `${good}x`,
    good.split('.').slice(0, 2).join('.'),
    await issuer.sign({ iss: 'https://login.example.com' }),
    await issuer.sign({ iss: `${issuer.url}/` }),
    await issuer.sign({ aud: 'another' }),
    await issuer.sign({ exp: undefined }),
    await issuer.sign({ exp: seconds(-31) }),
    await issuer.sign({ nbf: seconds(60) }),
    await issuer.sign({ preferred_username: 'nobody' }),
    await issuer.sign({ preferred_username: undefined }),
    await issuer.sign({ preferred_username: '' }),
    await issuer.sign({ preferred_username: 7 }),
    await issuer.sign({ preferred_username: 'an\0na' }),
  ];
  for (const token of refused) expect(await door.refusal(bearer(token))).toBe('not_authenticated');
  await parley.db.query('update ejuser set status = 2 where id = 14');
  const disabled = await issuer.sign({ preferred_username: 'zoe' });
  expect(await door.refusal(bearer(disabled))).toBe('not_authenticated');
});

test('[AU14] clocks may differ by 30 seconds', async () => {
  const token = await issuer.sign({ exp: seconds(10) });
  door.now += 39_000;
  expect(await door.refusal(bearer(token))).toBe(null);
  door.now += 2_000;
  expect(await door.refusal(bearer(token))).toBe('not_authenticated');
});

test('[AU14] without a provider there are no access tokens', async () => {
  const token = await issuer.sign();
  expect(await openDoor(parley.db).refusal(bearer(token))).toBe('not_authenticated');
  expect(issuer.requests).toBe(0);
});

test('[AU14] rubbish does not reach the provider', async () => {
  for (const token of ['x', 'a.b', 'a.b.c', 'e30.e30.e30', '....']) {
    expect(await door.refusal(bearer(token))).toBe('not_authenticated');
  }
  expect(issuer.requests).toBe(0);
});

test('[AU14] a provider that is away is told at once after the first time, and found again', async () => {
  const token = await issuer.sign();
  issuer.mode = 'broken';
  expect(await door.refusal(bearer(token))).toBe('issuer_unavailable');
  issuer.mode = 'silent';
  const { requests } = issuer;
  expect(await door.refusal(bearer(token))).toBe('issuer_unavailable');
  expect(issuer.requests).toBe(requests);
  door.now += 10_000;
  expect(await door.refusal(bearer(token))).toBe('issuer_unavailable');
  issuer.mode = 'up';
  door.now += 10_000;
  expect(await door.refusal(bearer(token))).toBe(null);
  await issuer.rotate();
  issuer.mode = 'silent';
  expect(await door.refusal(bearer(token))).toBe(null);
});
