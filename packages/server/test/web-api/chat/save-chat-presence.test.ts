import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/SaveChatPresence';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

beforeEach(() => parley.db.query('update ejuser set chat_status = 1 where id in (11, 12, 13, 14)'));

async function away(): Promise<readonly number[]> {
  const rows = await chatAgent(parley, 'anna').getChatPresenceAsync();
  return rows
    .filter(({ present }) => !present)
    .map(({ userId = 0 }) => userId)
    .sort();
}

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).saveChatPresenceAsync([
    { userId: AGENTS.bo, present: false },
  ]);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[PR3] who may not set the presence of another sets none', async () => {
  const work = chatAgent(parley, 'bo').saveChatPresenceAsync([
    { userId: AGENTS.bo, present: false },
    { userId: AGENTS.lea, present: false },
  ]);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
  expect(await away()).toEqual([20]);
});

test('[PR3] its own, and that of the members of its topics to a manager', async () => {
  await chatAgent(parley, 'bo').saveChatPresenceAsync([{ userId: AGENTS.bo, present: false }]);
  await chatAgent(parley, 'anna').saveChatPresenceAsync([{ userId: AGENTS.lea, present: false }]);
  expect(await away()).toEqual([AGENTS.bo, AGENTS.lea, 20]);
});

test('[PR5] [gotcha 9] the whole list with one change in it', async () => {
  const agent = chatAgent(parley, 'bo');
  const rows = await agent.getChatPresenceAsync();
  await agent.saveChatPresenceAsync(
    rows.map((row) => (row.userId === AGENTS.bo ? { ...row, present: false } : row)),
  );
  expect(await away()).toEqual([AGENTS.bo, 20]);
});

test('[WT11] only UserId and Present are read, and the answer is empty', async () => {
  const answer = await callWebApi(parley, PATH, {
    as: 'bo',
    body: { chatpresence: [{ userid: '12', Present: 'false', ChatTopics: 'x', OngoingChats: {} }] },
  });
  expect([answer.status, answer.text]).toEqual([204, '']);
  expect(await away()).toEqual([AGENTS.bo, 20]);
});

test('[WT11] an entry that does not say whether somebody is there leaves it', async () => {
  for (const body of [
    { ChatPresence: [{ UserId: AGENTS.zoe }] },
    { ChatPresence: null },
    {},
    'null',
  ]) {
    expect((await callWebApi(parley, PATH, { as: 'bo', body })).status).toBe(204);
  }
  expect(await away()).toEqual([20]);
});

test.each([
  [{ ChatPresence: [{ UserId: 9999, Present: true }] }, 'UserId: there is no user 9999'],
  [{ ChatPresence: [{ Present: true }] }, 'UserId: there is no user 0'],
  [
    { ChatPresence: [{ UserId: 12, Present: 'perhaps' }] },
    'ChatPresence[0].Present: "perhaps" is neither true nor false',
  ],
  [{ ChatPresence: 5 }, 'ChatPresence: 5 is not a list'],
])('[PR4] refuses %j', async (body, message) => {
  const answer = await callWebApi(parley, PATH, { as: 'root', body });
  expect([answer.status, answer.body.Message]).toEqual([400, message]);
});
