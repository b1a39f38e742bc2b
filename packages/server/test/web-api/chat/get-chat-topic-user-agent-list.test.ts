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
  const work = chatAgent(parley, null).getChatTopicUserAgentListAsync(TOPICS.queue);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT10] [gotcha 5] who is no member gets nobody, as for a topic that there is not', async () => {
  const read = async (ChatTopicId: number, as: 'zoe' | 'root') => {
    const path = 'Agents/Chat/GetChatTopicUserAgentList';
    const answer = await callWebApi(parley, path, { as, body: { ChatTopicId } });
    return [answer.status, answer.text];
  };
  expect(await read(TOPICS.queue, 'zoe')).toEqual([200, '[]']);
  expect(await read(9999, 'root')).toEqual([200, '[]']);
  expect(await read(TOPICS.empty, 'root')).toEqual([200, '[]']);
  expect(await chatAgent(parley, 'zoe').getChatTopicUserAgentListAsync(TOPICS.queue)).toEqual([]);
});

test('[CT10] members get everybody in the topic, as associates with their rights', async () => {
  const agents = await chatAgent(parley, 'lea').getChatTopicUserAgentListAsync(TOPICS.queue);
  const rights = { canListen: false, canRespond: false, canManage: false, canNotify: false };
  expect(agents).toMatchObject([
    {
      topicId: TOPICS.queue,
      user: { associateId: 1, name: 'anna', ejUserId: 11, type: 'InternalAssociate', groupIdx: 1 },
      canListen: true,
      canRespond: true,
      canManage: true,
      canNotify: true,
    },
    { user: { associateId: 2 }, ...rights, canRespond: true },
    { user: { associateId: 3 }, ...rights, canListen: true },
  ]);
});

test('[WT13] who is no associate is told by login name and user id', async () => {
  await parley.db.query('update associate set ejuserid = null where associate_id = 2');
  const agents = await chatAgent(parley, 'anna').getChatTopicUserAgentListAsync(TOPICS.queue);
  expect(agents[1]).toMatchObject({
    user: { associateId: 0, name: 'bo', ejUserId: 12, fullName: 'bo' },
    canRespond: true,
  });
  const saved = await chatAgent(parley, 'anna').updateChatTopicUserAgentsAsync(
    TOPICS.queue,
    agents,
  );
  expect(saved).toEqual(agents);
});
