import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { waitingSession } from '../../support/web-api/session-world.ts';
import { startTopicWorld, storedTopic } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).deleteChatTopicEntityAsync(TOPICS.empty);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[CT1] [WT9] who is no administrator finds out nothing', async () => {
  for (const id of [TOPICS.queue, TOPICS.empty, 9999]) {
    const work = chatAgent(parley, 'anna').deleteChatTopicEntityAsync(id);
    expect((await vendorRefusal(work)).slice(0, 2)).toEqual([403, 'not_permitted']);
  }
  expect(await storedTopic(parley, TOPICS.queue)).toMatchObject({ deleted_at: null });
});

test('[CT7] [WT9] an administrator deletes it, once and again', async () => {
  const agent = chatAgent(parley, 'root');
  const { chatTopicId = 0 } = await agent.saveChatTopicEntityAsync({ name: 'Gone' });
  const path = `Agents/Chat/DeleteChatTopicEntity?ChatTopicEntityId=${chatTopicId}`;
  for (let round = 0; round < 2; round += 1) {
    const answer = await callWebApi(parley, path, { as: 'root', body: 'null' });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await agent.getChatTopicEntityAsync(chatTopicId)).toBeNull();
  }
  const stored = await storedTopic(parley, chatTopicId);
  expect(stored?.deleted_at).not.toBeNull();
});

test('[CT5] not while somebody waits', async () => {
  await waitingSession(parley);
  const work = chatAgent(parley, 'root').deleteChatTopicEntityAsync(TOPICS.queue);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([409, 'topic_in_use']);
});

test('an id has to be told', async () => {
  const answer = await callWebApi(parley, 'Agents/Chat/DeleteChatTopicEntity', { as: 'root' });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'ChatTopicEntityId: this parameter is missing',
  ]);
});
