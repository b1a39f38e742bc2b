/** Guessing: docs/spec/authentication.md, section 8. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, refusalOf } from '../support/callers.ts';
import { PASSWORD, startTestParley, type TestParley } from '../support/test-parley.ts';
import { basic, type Door, openDoor } from '../support/web-callers.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

/** Attempts with a wrong password, until one is refused for their number; answers how many were let through. */
async function guess(door: Door, name: string, addressOf: (attempt: number) => string) {
  for (let attempt = 0; ; attempt += 1) {
    const code = await door.refusal(basic(name, `wrong ${attempt}`), addressOf(attempt));
    if (code === 'too_many_attempts') return attempt;
    expect(code).toBe('login_failed');
  }
}

test('[AU20] ten attempts on an account from one address', async () => {
  const door = openDoor(parley.db);
  expect(await guess(door, 'anna', () => '192.0.2.9')).toBe(10);
  expect(await door.refusal(basic('anna', PASSWORD), '192.0.2.9')).toBe('too_many_attempts');
  expect(await door.refusal(basic('bo', PASSWORD), '192.0.2.9')).toBe(null);
  expect(await door.refusal(basic('anna', PASSWORD), '192.0.2.10')).toBe(null);
});

test('[AU20] however the name is written that the database finds the account by', async () => {
  await parley.db.query(
    `insert into ejuser (id, loginname, username, firstname, password)
      select 40, 'iris', 'iris', 'Iris', password from ejuser where id = 11`,
  );
  const door = openDoor(parley.db);
  const spellings = ['iris', 'IRIS', '\u0130RIS', 'ir\u0130s', '\u0130R\u0130S'];
  for (const name of spellings)
    expect(await openDoor(parley.db).refusal(basic(name, PASSWORD))).toBe(null);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const name = spellings[attempt % spellings.length] ?? '';
    expect(await door.refusal(basic(name, `wrong ${attempt}`))).toBe('login_failed');
  }
  for (const name of spellings) {
    expect(await door.refusal(basic(name, PASSWORD))).toBe('too_many_attempts');
  }
});

test('[AU20] a right password takes nothing from its address', async () => {
  const door = openDoor(parley.db);
  for (let count = 0; count < 110; count += 1) {
    expect(await door.refusal(basic('anna', PASSWORD))).toBe(null);
    door.now += 61_000;
  }
  await door.refusal(basic('anna', 'wrong'));
  await door.call(basic('anna', PASSWORD));
  expect(await guess(door, 'anna', () => '192.0.2.1')).toBe(10);
});

test('[AU20] the seconds to wait are told, also at the login', async () => {
  let answer = await call(parley, '/agent/login', { body: { name: 'zoe', password: 'x' } });
  for (let count = 0; count < 10; count += 1) {
    answer = await call(parley, '/agent/login', { body: { name: 'zoe', password: 'x' } });
  }
  expect(refusalOf(answer)).toEqual([429, 'too_many_attempts']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('[AU21] [AU23] strangers do not lock an account out where it is known', async () => {
  const door = openDoor(parley.db);
  await door.call(basic('anna', PASSWORD), '192.0.2.1');
  door.now += 61_000;
  await guess(door, 'anna', (attempt) => `198.51.100.${attempt}`);
  expect(await door.refusal(basic('anna', PASSWORD), '192.0.2.1')).toBe(null);
  door.now += 30 * 86_400_000;
  expect(await door.refusal(basic('anna', PASSWORD), '192.0.2.1')).toBe('too_many_attempts');
});

test('[AU22] after 50 attempts from many addresses strangers are slowed, not shut out', async () => {
  const door = openDoor(parley.db);
  // The fifty, and the first one of the slow ones.
  expect(await guess(door, 'bo', (attempt) => `198.51.100.${attempt}`)).toBe(51);
  expect(await door.refusal(basic('anna', PASSWORD), '198.51.100.1')).toBe(null);
});
