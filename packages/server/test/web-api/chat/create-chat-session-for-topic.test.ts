import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { countSessions, startSessionWorld } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/CreateChatSessionForTopic';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and who is no member too', async () => {
  const before = await countSessions(parley);
  const strange = await callWebApi(parley, PATH, { as: null, body: { ChatTopicId: 2 } });
  expect([strange.status, strange.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  const zoe = await callWebApi(parley, PATH, { as: 'zoe', body: { ChatTopicId: 2 } });
  expect([zoe.status, zoe.body.ErrorCode]).toEqual([403, 'not_permitted']);
  expect(await countSessions(parley)).toBe(before);
});

test('[CS16] it goes the way of one that a customer starts', async () => {
  const agent = chatAgent(parley, 'bo');
  const created = await agent.createChatSessionForTopicAsync(2);
  expect(created).toMatchObject({
    topicId: 2,
    status: 'InQueue',
    customerName: '',
    user: null,
    sessionKey: expect.stringMatching(/^[\w-]{32}$/),
  });
  expect(created.chatSessionId).toBeGreaterThan(0);
  // Who may not listen is told the key this once (WS14).
  expect(await agent.getChatSessionEntityAsync(created.chatSessionId ?? 0)).toEqual({
    ...created,
    sessionKey: '',
  });
  const form = await chatAgent(parley, 'root').createChatSessionForTopicAsync(1);
  expect(form.status).toBe('PreChatForm');
});

test.each([
  [{ ChatTopicId: 588 }, 'There is no such chat topic.'],
  [{}, 'There is no such chat topic.'],
  [{ ChatTopicId: 'two' }, 'ChatTopicId: "two" is not a number'],
])('[WS3] %o is refused, and nothing is stored', async (body, sentence) => {
  const before = await countSessions(parley);
  const answer = await callWebApi(parley, PATH, { body });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([400, sentence]);
  expect(await countSessions(parley)).toBe(before);
});
