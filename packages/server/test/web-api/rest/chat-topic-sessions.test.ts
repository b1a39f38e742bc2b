import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { countSessions, startSessionWorld } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = `ChatTopic/${TOPICS.queue}/Sessions`;

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and who is no member too', async () => {
  const before = await countSessions(parley);
  expect((await callWebApi(parley, PATH, { as: null })).status).toBe(401);
  expect((await callWebApi(parley, PATH, { as: 'zoe' })).status).toBe(403);
  expect(await countSessions(parley)).toBe(before);
});

test('[CS16] a session begins on the topic', async () => {
  const { status, body } = await callWebApi(parley, PATH, { as: 'lea' });
  expect([status, body.TopicId, body.Status]).toEqual([200, TOPICS.queue, 'InQueue']);
  expect(
    await chatAgent(parley, 'lea').getChatSessionEntityAsync(body.ChatSessionId),
  ).not.toBeNull();
});

test('[gotcha 6] on a topic that there is not: 404', async () => {
  const { status, body } = await callWebApi(parley, 'ChatTopic/588/Sessions');
  expect([status, body.ErrorCode]).toEqual([404, 'unknown_topic']);
});
