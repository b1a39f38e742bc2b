import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/UpdateChatTopicUserAgent';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).updateChatTopicUserAgentAsync(TOPICS.queue, 'bo', {});
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT11] who is no manager of the topic cannot raise itself', async () => {
  const work = chatAgent(parley, 'bo').updateChatTopicUserAgentAsync(TOPICS.queue, 'bo', {
    canManage: true,
  });
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
});

test('[CT14] [gotcha 8] rights that are absent stay, null is off', async () => {
  const agent = chatAgent(parley, 'anna');
  await agent.updateChatTopicUserAgentAsync(TOPICS.queue, 'bo', { canListen: true });
  const body = {
    ChatTopicId: TOPICS.queue,
    Username: '2',
    useragent: { CanNotify: 1, CanListen: null, User: { Name: 'lea' } },
  };
  const answer = await callWebApi(parley, PATH, { body });
  expect(answer.body).toMatchObject({
    User: { Name: 'bo' },
    CanRespond: true,
    CanListen: false,
    CanNotify: true,
    CanManage: false,
  });
  expect(await agent.getChatTopicUserAgentAsync(TOPICS.queue, 'lea')).toMatchObject({
    canListen: true,
    canNotify: false,
  });
});

test('[gotcha 9] what came back changes nothing', async () => {
  const agent = chatAgent(parley, 'anna');
  const told = await agent.getChatTopicUserAgentAsync(TOPICS.queue, 'lea');
  expect(await agent.updateChatTopicUserAgentAsync(TOPICS.queue, 'lea', told)).toEqual(told);
});

test('[CT14] [gotcha 5] nobody is updated who is not in the topic', async () => {
  const agent = chatAgent(parley, 'anna');
  const update = await agent.updateChatTopicUserAgentAsync(TOPICS.queue, 'zoe', {
    canListen: true,
  });
  expect(update).toBeNull();
  expect(await agent.getChatTopicUserAgentAsync(TOPICS.queue, 'zoe')).toBeNull();
});

test('[gotcha 6] refuses a topic that there is not', async () => {
  const body = { ChatTopicId: 9999, Username: 'bo', Useragent: {} };
  const answer = await callWebApi(parley, PATH, { as: 'root', body });
  expect([answer.status, answer.body.Message]).toEqual([400, 'There is no such chat topic.']);
});
