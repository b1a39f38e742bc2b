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
  const work = chatAgent(parley, null).deleteChatTopicUserAgentAsync(TOPICS.queue, 'bo');
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT11] [WT9] who is no manager of the topic finds out nothing', async () => {
  for (const [topicId, username] of [
    [TOPICS.queue, 'lea'],
    [TOPICS.queue, 'nobody'],
    [9999, 'lea'],
  ] as const) {
    const work = chatAgent(parley, 'bo').deleteChatTopicUserAgentAsync(topicId, username);
    expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
  }
});

test('[WT9] a manager takes somebody out, once and again', async () => {
  const agent = chatAgent(parley, 'anna');
  for (const Username of ['2', 'bo', 'nobody']) {
    const answer = await callWebApi(parley, 'Agents/Chat/DeleteChatTopicUserAgent', {
      body: { ChatTopicId: TOPICS.queue, Username },
    });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await agent.getChatTopicUserAgentAsync(TOPICS.queue, 'bo')).toBeNull();
  }
  expect(await agent.getChatTopicUserAgentListAsync(TOPICS.queue)).toHaveLength(2);
});

test('[WT9] of a topic that there is not an administrator takes nobody', async () => {
  await chatAgent(parley, 'root').deleteChatTopicUserAgentAsync(9999, 'bo');
});

test('a topic that is no number is refused', async () => {
  const body = { ChatTopicId: {}, Username: 'bo' };
  const answer = await callWebApi(parley, 'Agents/Chat/DeleteChatTopicUserAgent', { body });
  expect([answer.status, answer.body.Message]).toEqual([400, 'ChatTopicId: {} is not a number']);
});
