/** `Authorization` in general, and Basic: docs/spec/authentication.md, sections 2 and 3. */
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, PASSWORD, startTestParley, type TestParley } from '../support/test-parley.ts';
import { basic, openDoor } from '../support/web-callers.ts';

const WEAK = { memoryCost: 64, timeCost: 2, parallelism: 1 };

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

async function givePassword(userId: number, password: string): Promise<void> {
  const hashed = await hash(password, WEAK);
  await parley.db.query('update ejuser set password = $2 where id = $1', [userId, hashed]);
}

test('[AU1] the scheme word is taken in any case', async () => {
  const door = openDoor(parley.db);
  const { authorization } = basic('anna', PASSWORD);
  for (const word of ['Basic', 'basic', 'BASIC', 'bAsIc']) {
    const caller = await door.call({ authorization: authorization.replace('Basic', word) });
    expect([caller.agent.userId, caller.scheme]).toEqual([AGENTS.anna, 'Basic']);
  }
});

test('[AU2] a stranger, and everything that is no proper header, is refused', async () => {
  const door = openDoor(parley.db);
  const right = basic('anna', PASSWORD).authorization;
  const value = right.slice('Basic '.length);
  const broken = [
    '',
    ' ',
    'Basic',
    'Basic ',
    'Basic %%%',
    'Basic a',
    `Basic ${Buffer.from('anna').toString('base64')}`,
    `Basic ${Buffer.from(`:${PASSWORD}`).toString('base64')}`,
    `Basic ${Buffer.from([0x61, 0x3a, 0xff, 0xfe]).toString('base64')}`,
    `Basic ${Buffer.from('an\0na:x').toString('base64')}`,
    `Basic ${Buffer.from(`${'n'.repeat(256)}:x`).toString('base64')}`,
    `Basic ${Buffer.from(`anna:${'p'.repeat(1_025)}`).toString('base64')}`,
    `Basic ${'A'.repeat(100_000)}`,
    `${right}, ${right}`,
    `${right} ${value}`,
    value,
    `Negotiate ${value}`,
    'SOTicket',
    'SOTicket 7T:unknown',
    'SOTicket 8A:unknown',
    'Bearer',
    'Bearer x',
    'Bearer 8A:unknown',
    'Bearer a.b.c',
    `Bearer ${'e'.repeat(20_000)}`,
    'constructor x',
  ];
  for (const authorization of broken) {
    expect([authorization.slice(0, 40), await door.refusal({ authorization })]).toEqual([
      authorization.slice(0, 40),
      'not_authenticated',
    ]);
  }
  expect(await door.refusal({})).toBe('not_authenticated');
  expect(await door.refusal({ authorization: [right, right] })).toBe('not_authenticated');
});

test('[AU3] unknown, wrong, without password and disabled are refused alike', async () => {
  const door = openDoor(parley.db);
  await parley.db.query(
    `insert into ejuser (id, loginname, username, password, status) values
      (21, 'none', 'none', null, 1), (22, 'odd', 'odd', 'plain text', 1),
      (23, 'gone', 'gone', (select password from ejuser where id = 11), 2)`,
  );
  for (const name of ['nobody', 'none', 'odd', 'gone', 'system', 'anna']) {
    const password = name === 'anna' ? 'wrong' : PASSWORD;
    expect([name, await door.refusal(basic(name, password))]).toEqual([name, 'login_failed']);
  }
});

test('[AU4] one statement finds the caller with its rights of the moment', async () => {
  const door = openDoor(parley.db);
  await door.call(basic('bo', PASSWORD));
  const before = door.statements;
  const { agent } = await door.call(basic('bo', PASSWORD));
  expect(door.statements - before).toBe(1);
  expect(agent.memberships.map(({ topicId }) => topicId)).toEqual([2]);
  await parley.db.query('update chat_topic_user set can_listen = true where user_id = 12');
  const after = await door.call(basic('bo', PASSWORD));
  expect(after.agent.memberships[0]?.rights.canListen).toBe(true);
});

test('[AU5] names and passwords are UTF-8, passwords may hold colons or be empty', async () => {
  const door = openDoor(parley.db);
  await parley.db.query(
    `insert into ejuser (id, loginname, username) values (31, 'Åse Ødegård', 'Åse')`,
  );
  for (const password of ['', ':', 'a:b:c', 'Blåbær 🫐', ' spaces ', '日本語']) {
    await givePassword(31, password);
    const caller = await door.call(basic('Åse Ødegård', password));
    expect([password, caller.agent.userId]).toEqual([password, 31]);
    expect(await door.refusal(basic('Åse Ødegård', `${password}x`))).toBe('login_failed');
  }
  expect((await door.call(basic('ANNA', PASSWORD))).agent.userId).toBe(AGENTS.anna);
});

test('[AU6] a right password is known again for a minute after it was last sent', async () => {
  const door = openDoor(parley.db);
  await door.call(basic('anna', PASSWORD));
  await exhaust(door);
  door.now += 59_000;
  await door.call(basic('anna', PASSWORD));
  door.now += 59_000;
  await door.call(basic('anna', PASSWORD));
  door.now += 60_000;
  expect(await door.refusal(basic('anna', PASSWORD))).toBe('too_many_attempts');
});

test('[AU6] it is not known again once it is another, or the user is disabled', async () => {
  const door = openDoor(parley.db);
  await door.call(basic('lea', PASSWORD));
  await parley.db.query('update ejuser set status = 2 where id = 13');
  expect(await door.refusal(basic('lea', PASSWORD))).toBe('login_failed');
  await parley.db.query('update ejuser set status = 1 where id = 13');
  await door.call(basic('lea', PASSWORD));
  await givePassword(AGENTS.lea, 'another one');
  expect(await door.refusal(basic('lea', PASSWORD))).toBe('login_failed');
  await door.call(basic('lea', 'another one'));
  await givePassword(AGENTS.lea, PASSWORD);
  await door.call(basic('lea', PASSWORD));
});

test('[AU6] requests at the same time share one check', async () => {
  const door = openDoor(parley.db);
  // More than the attempts that one address has.
  const callers = await Promise.all(
    Array.from({ length: 40 }, () => door.call(basic('bo', PASSWORD))),
  );
  expect(new Set(callers.map(({ agent }) => agent.userId))).toEqual(new Set([AGENTS.bo]));
});

test('[AU7] a password that is known again is neither counted nor slowed', async () => {
  const door = openDoor(parley.db);
  await door.call(basic('anna', PASSWORD));
  await exhaust(door);
  for (let count = 0; count < 20; count += 1) await door.call(basic('anna', PASSWORD));
  expect(await door.refusal(basic('anna', 'wrong'))).toBe('too_many_attempts');
});

/** Wrong passwords for `anna` until there is no attempt left. */
async function exhaust(door: ReturnType<typeof openDoor>): Promise<void> {
  let code = await door.refusal(basic('anna', 'wrong'));
  while (code === 'login_failed') code = await door.refusal(basic('anna', 'wrong'));
  expect(code).toBe('too_many_attempts');
}
