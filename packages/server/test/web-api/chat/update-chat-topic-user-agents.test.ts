import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/UpdateChatTopicUserAgents';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

const members = async () =>
  (await chatAgent(parley, 'root').getChatTopicUserAgentListAsync(TOPICS.queue)).map(
    ({ user }) => user?.name,
  );

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).updateChatTopicUserAgentsAsync(TOPICS.queue, []);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT11] who is no manager of the topic is refused', async () => {
  const work = chatAgent(parley, 'bo').updateChatTopicUserAgentsAsync(TOPICS.queue, []);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
  expect(await members()).toEqual(['anna', 'bo', 'lea']);
});

test('[gotcha 9] what came back changes nothing', async () => {
  const agent = chatAgent(parley, 'anna');
  const told = await agent.getChatTopicUserAgentListAsync(TOPICS.queue);
  expect(await agent.updateChatTopicUserAgentsAsync(TOPICS.queue, told)).toEqual(told);
});

test('[CT15] together or not at all', async () => {
  const body = {
    ChatTopicId: TOPICS.queue,
    Useragents: [
      { User: { Name: 'zoe' } },
      { User: { Name: 'nobody' } },
      { User: { AssociateId: 99 } },
    ],
  };
  const answer = await callWebApi(parley, PATH, { as: 'root', body });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'User: nobody is called "nobody"; User: there is no associate 99',
  ]);
  expect(await members()).toEqual(['anna', 'bo', 'lea']);
});

test('[WT14] whoever forgets the list does not empty the topic', async () => {
  const answer = await callWebApi(parley, PATH, {
    as: 'root',
    body: { ChatTopicId: TOPICS.queue },
  });
  expect([answer.status, answer.body.Message]).toEqual([400, 'Useragents: is missing']);
  expect(await members()).toEqual(['anna', 'bo', 'lea']);
});

test('[CT15] the given ones are all that the topic has', async () => {
  const answer = await callWebApi(parley, PATH, {
    body: {
      ChatTopicId: TOPICS.queue,
      USERAGENTS: [
        { User: { AssociateId: 4 }, CanListen: true },
        { User: { Name: 'anna' }, CanManage: true },
        { User: { Name: 'zoe' }, CanRespond: true },
      ],
    },
  });
  expect(answer.body).toMatchObject([
    { User: { Name: 'anna' }, CanManage: true, CanRespond: false, CanListen: false },
    { User: { Name: 'zoe' }, CanRespond: true, CanListen: false },
  ]);
  expect(await members()).toEqual(['anna', 'zoe']);
});

test('[CT15] an empty list empties it', async () => {
  await chatAgent(parley, 'root').updateChatTopicUserAgentsAsync(TOPICS.queue, []);
  expect(await members()).toEqual([]);
});
