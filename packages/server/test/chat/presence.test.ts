/** Who is there, and saying so. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChatNotify } from '../../src/chat/agent-rights.ts';
import { listPresence, savePresence } from '../../src/chat/presence.ts';
import { groupUserAgents, listUserAgents } from '../../src/chat/user-agents.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { logInAs } from '../support/callers.ts';
import { type ChatWorld, createChatWorld } from '../support/chat-world.ts';
import { openAgentLine } from '../support/line.ts';
import { startChat } from '../support/start-chat.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';
import { thrownRefusal } from '../support/thrown-refusal.ts';

let parley: TestParley;
let world: ChatWorld;
let admin: Agent;
let anna: Agent;
beforeAll(async () => {
  parley = await startTestParley();
  world = await createChatWorld(parley);
  admin = await world.agent('admin');
  anna = await world.agent('anna');
});
beforeEach(async () => {
  await parley.db.query('update ejuser set chat_status = 1 where id in (11, 12, 13, 14)');
});
afterAll(() => parley.stop());

const set = (by: Agent, ...wanted: readonly (readonly [userId: number, present: boolean])[]) =>
  savePresence(
    world.chat,
    by,
    wanted.map(([userId, present]) => ({ userId, present })),
  );
const awayIds = async () =>
  (await listPresence(parley.db)).filter(({ present }) => !present).map(({ userId }) => userId);

describe('the list', () => {
  test('[PR1] has a row for each chat user', async () => {
    await startChat(parley);
    const rows = await listPresence(parley.db);
    expect(
      rows.map((row) => [row.userId, row.displayName, row.present, row.ongoingChats, row.topicIds]),
    ).toEqual([
      [AGENTS.bo, 'bo', true, 0, [TOPICS.queue]],
      [AGENTS.anna, 'anna', true, 1, [TOPICS.forms, TOPICS.queue]],
      [AGENTS.lea, 'lea', true, 0, [TOPICS.queue]],
      [admin.userId, 'Rut Rot', false, 0, []],
    ]);
  });

  test('[PR1] has nobody who may not log in', async () => {
    await parley.db.query('update ejuser set status = 2 where id = 12');
    expect((await listPresence(parley.db)).map(({ userId }) => userId)).not.toContain(AGENTS.bo);
    await parley.db.query('update ejuser set status = 1 where id = 12');
  });

  test('[PR2] of user agents follows the user groups', async () => {
    await set(admin, [AGENTS.lea, false]);
    const present = await listUserAgents(parley.db, { onlyPresent: true });
    expect(present.map(({ login, associateId }) => [login, associateId])).toEqual([
      ['bo', 2],
      ['anna', 1],
    ]);
    const all = await listUserAgents(parley.db, { onlyPresent: false });
    expect(groupUserAgents(all).map(({ group, users }) => [group, users.length])).toEqual([
      [{ id: 2, name: 'Sales', rank: 1 }, 1],
      [{ id: 1, name: 'Support', rank: 2 }, 2],
      [null, 1],
    ]);
  });
});

describe('setting it', () => {
  test('[PR3] everybody may for itself', async () => {
    const zoe = await world.agent('zoe');
    await set(zoe, [zoe.userId, false]);
    expect((await world.agent('zoe')).present).toBe(false);
  });

  test('[PR3] managers may for members of their topics, administrators for all', async () => {
    await set(anna, [AGENTS.bo, false], [AGENTS.lea, false]);
    await set(admin, [AGENTS.anna, false]);
    expect(await awayIds()).toEqual(expect.arrayContaining([AGENTS.anna, AGENTS.bo, AGENTS.lea]));
    const bo = await world.agent('bo');
    expect(await thrownRefusal(set(bo, [AGENTS.lea, true]))).toEqual([
      'not_permitted',
      [String(AGENTS.lea)],
    ]);
    expect(await thrownRefusal(set(anna, [AGENTS.zoe, false]))).toEqual([
      'not_permitted',
      [String(AGENTS.zoe)],
    ]);
  });

  test.each([
    [1, '1'],
    [9999, '9999'],
    [0, '0'],
    [-5, '-5'],
    [1.5, '1.5'],
    [2 ** 40, String(2 ** 40)],
  ])('[PR4] refuses user %d, and stores nothing', async (userId, shown) => {
    expect(await thrownRefusal(set(admin, [AGENTS.bo, false], [userId, true]))).toEqual([
      'bad_request',
      [`userId: there is no user ${shown}`],
    ]);
    expect(await awayIds()).not.toContain(AGENTS.bo);
  });

  test('[PR5] needs no right for what stays, and takes the last entry of a user', async () => {
    const bo = await world.agent('bo');
    const rows = await listPresence(parley.db);
    await savePresence(world.chat, bo, [
      ...rows,
      { userId: bo.userId, present: true },
      { userId: bo.userId, present: false },
    ]);
    expect((await world.agent('bo')).present).toBe(false);
    await savePresence(world.chat, bo, []);
  });

  test('[PR6] reaches the user’s windows', async () => {
    const lea = await logInAs(parley, 'lea');
    const line = await openAgentLine(parley, lea);
    await line.frame('presence', ({ present }) => present);
    await lea.call('PUT', '/presence', { present: false });
    await line.frame('presence', ({ present }) => !present);
  });
});

test('somebody with notifications in a topic gets chat notifications', async () => {
  expect(hasChatNotify(anna)).toBe(true);
  expect(hasChatNotify(await world.agent('bo'))).toBe(false);
});
