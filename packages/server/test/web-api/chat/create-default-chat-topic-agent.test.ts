import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).createDefaultChatTopicAgentAsync();
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[gotcha 1] everybody gets nobody, without any rights', async () => {
  const nobody = { canListen: false, canRespond: false, canManage: false, canNotify: false };
  expect(await chatAgent(parley, 'zoe').createDefaultChatTopicAgentAsync()).toEqual({
    topicId: 0,
    user: null,
    ...nobody,
  });
  const answer = await callWebApi(parley, 'Agents/Chat/CreateDefaultChatTopicAgent', {
    body: 'null',
  });
  expect(Object.keys(answer.body)).toEqual([
    'TopicId',
    'User',
    'CanListen',
    'CanRespond',
    'CanManage',
    'CanNotify',
  ]);
});
