import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).getChatTopicUserAgentAsync(TOPICS.queue, 'bo');
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT10] who is no member gets null', async () => {
  const work = chatAgent(parley, 'zoe').getChatTopicUserAgentAsync(TOPICS.queue, 'bo');
  expect(await work).toBeNull();
});

test.each(['bo', 'BO', '2', ' 2 '])('[CT12] finds %j', async (username) => {
  const agent = await chatAgent(parley, 'lea').getChatTopicUserAgentAsync(TOPICS.queue, username);
  expect(agent).toMatchObject({
    topicId: TOPICS.queue,
    user: { associateId: 2 },
    canRespond: true,
  });
});

test.each(['zoe', '12', 'nobody', ''])('[gotcha 5] finds nobody by %j', async (Username) => {
  const answer = await callWebApi(parley, 'Agents/Chat/GetChatTopicUserAgent', {
    as: 'root',
    body: { ChatTopicId: TOPICS.queue, Username },
  });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('a topic that is no number is refused', async () => {
  const answer = await callWebApi(parley, 'Agents/Chat/GetChatTopicUserAgent', {
    body: { ChatTopicId: 'Queue', Username: 'bo' },
  });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'ChatTopicId: "Queue" is not a number',
  ]);
});
