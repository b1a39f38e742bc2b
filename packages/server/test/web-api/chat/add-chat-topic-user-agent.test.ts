import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/AddChatTopicUserAgent';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

const membersOf = async (topicId: number) =>
  (await chatAgent(parley, 'root').getChatTopicUserAgentListAsync(topicId)).map(
    ({ user }) => user?.name,
  );

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).addChatTopicUserAgentAsync(TOPICS.empty, {});
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT11] who is no manager of the topic is refused', async () => {
  for (const topicId of [TOPICS.queue, 9999]) {
    const user = { user: { name: 'zoe' }, canManage: true };
    const work = chatAgent(parley, 'bo').addChatTopicUserAgentAsync(topicId, user);
    expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
  }
  expect(await membersOf(TOPICS.queue)).toEqual(['anna', 'bo', 'lea']);
});

test.each([
  [{ AssociateId: 4 }, 'zoe'],
  [{ associateid: '3' }, 'lea'],
  [{ Name: 'BO' }, 'bo'],
  [{ EjUserId: 11, AssociateId: 0, Name: '' }, 'anna'],
])('[CT12] [WT13] [gotcha 8] adds %j', async (User, name) => {
  const body = { ChatTopicId: TOPICS.empty, Useragent: { User, canRespond: true, TopicId: 1 } };
  const answer = await callWebApi(parley, PATH, { as: 'root', body });
  expect([answer.status, answer.body]).toMatchObject([
    200,
    {
      TopicId: TOPICS.empty,
      User: { Name: name },
      CanRespond: true,
      CanListen: false,
      CanManage: false,
      CanNotify: false,
    },
  ]);
  expect(await membersOf(TOPICS.empty)).toContain(name);
});

test('[CT14] a manager gives somebody who is in there new rights', async () => {
  const agent = chatAgent(parley, 'anna');
  const told = await agent.getChatTopicUserAgentAsync(TOPICS.queue, 'bo');
  const given = { ...told, canRespond: false, canNotify: true };
  const added = await agent.addChatTopicUserAgentAsync(TOPICS.queue, given);
  expect(added).toEqual({ ...told, canRespond: false, canNotify: true });
});

test.each([
  [{ User: { AssociateId: 9999 } }, 'User: there is no associate 9999'],
  [{ User: { Name: 'nobody' } }, 'User: nobody is called "nobody"'],
  [{ User: null }, 'User: an associate id, a login name or a user id is needed'],
  [null, 'User: an associate id, a login name or a user id is needed'],
  [{ CanListen: 'often' }, 'Useragent.CanListen: "often" is neither true nor false'],
])('[CT12] refuses %j', async (Useragent, message) => {
  const body = { ChatTopicId: TOPICS.queue, Useragent };
  const answer = await callWebApi(parley, PATH, { as: 'root', body });
  expect([answer.status, answer.body.Message]).toEqual([400, message]);
});

test('[gotcha 6] refuses a topic that there is not', async () => {
  const body = { ChatTopicId: 9999, Useragent: { User: { Name: 'bo' } } };
  const answer = await callWebApi(parley, PATH, { as: 'root', body });
  expect([answer.status, answer.body.Message]).toEqual([400, 'There is no such chat topic.']);
});
