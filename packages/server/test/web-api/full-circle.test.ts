/** A whole chat, from the topic to the deletion, by the vendor's client alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../support/test-parley.ts';
import { startSessionWorld } from '../support/web-api/session-world.ts';
import { chatAgent, message, vendor } from '../support/web-api/wire.ts';

/** A Wednesday, ten in the morning. */
const MORNING = Date.UTC(2026, 4, 20, 10);
const EVENING = Date.UTC(2026, 4, 20, 21);

let now = MORNING;
let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld({ now: () => now });
});
afterAll(() => parley.stop());

test('[WS11] a topic is made, a session is led on it and finished, and both go again', async () => {
  const [root, anna, bo] = (['root', 'anna', 'bo'] as const).map((name) => chatAgent(parley, name));
  if (root === undefined || anna === undefined || bo === undefined)
    throw new Error('nobody is there');

  // A topic, with opening hours and two agents.
  const blank = await root.createDefaultChatTopicEntityAsync();
  const topic = await root.saveChatTopicEntityAsync({
    ...blank,
    name: 'Lamps',
    welcomeMessage: 'Welcome!',
    openingHoursEnabled: true,
    widget: { ...blank.widget, preFormEnabled: false, postFormEnabled: false },
  });
  const topicId = topic.chatTopicId ?? 0;
  for (const name of ['anna', 'bo']) {
    const member = await root.createDefaultChatTopicAgentAsync();
    await root.addChatTopicUserAgentAsync(topicId, {
      ...member,
      user: { name },
      canRespond: true,
      canManage: name === 'anna',
    });
  }
  const members = await root.getChatTopicUserAgentListAsync(topicId);
  expect(members.map(({ user }) => user?.name)).toEqual(['anna', 'bo']);
  expect((await anna.chatTopicsForUserAsync()).map(({ name }) => name)).toContain('Lamps');

  // Presence and opening hours decide whether anybody waits for an agent.
  now = EVENING;
  expect(await root.isWithinOpeningHoursAsync(topicId)).toBe(false);
  expect((await anna.createChatSessionForTopicAsync(topicId)).status).toBe('OfflineForm');
  now = MORNING;
  expect(await root.isWithinOpeningHoursAsync(topicId)).toBe(true);
  const presence = (await root.getChatPresenceAsync()).filter(({ chatTopics }) =>
    chatTopics?.includes(topicId),
  );
  const present = (isPresent: boolean) =>
    root.saveChatPresenceAsync(presence.map((row) => ({ ...row, present: isPresent })));
  await present(false);
  expect((await anna.createChatSessionForTopicAsync(topicId)).status).toBe('OfflineForm');
  await present(true);

  // A session waits, and is picked up.
  const { chatSessionId: id = 0, status } = await anna.createChatSessionForTopicAsync(topicId);
  expect(status).toBe('InQueue');
  await anna.saveChatSessionEntityAsync({
    ...(await anna.getChatSessionEntityAsync(id)),
    customerName: 'Per',
    customerEmail: 'per@fjell.no',
  });
  expect(await anna.pickUpChatSessionAsync(id)).toMatchObject({ user: { name: 'anna' }, rank: 1 });
  expect(await bo.pickUpChatSessionAsync(id)).toBeNull();
  expect(
    (await root.getUserAgentListAsync(true, true)).find(({ name }) => name === 'anna'),
  ).toMatchObject({
    extraInfo: '1 ongoing chat',
  });

  // Both write.
  await anna.addChatMessageAsync(id, message('ToCustomer', 'What can I do <b>for you</b>?'));
  const asked = await anna.addChatMessageAsync(id, message('ToUser', 'My lamp is dark.'));
  const messages = await anna.getChatMessagesAsync(id, 0);
  expect(messages.filter(({ type }) => type !== 'Special').map((line) => line.message)).toEqual([
    'Welcome!',
    'What can I do <b>for you</b>?',
    'My lamp is dark.',
  ]);
  expect(await anna.getChatMessagesAsync(id, asked.chatMessageId ?? 0)).toEqual([]);

  // It changes hands.
  expect(await anna.transferChatSessionAsync(id, 'bo')).toMatchObject({
    transferTo: { name: 'bo' },
  });
  expect(await bo.rejectChatSessionTransferAsync(id)).toMatchObject({ user: { name: 'anna' } });
  await anna.transferChatSessionAsync(id, 'bo');
  expect(await bo.acceptChatSessionTransferAsync(id)).toMatchObject({ user: { name: 'bo' } });

  // It can be read.
  expect(await bo.getChatTranscriptAsync(id, false)).toMatch(/anna: What can I do for you\?/);
  expect(await bo.getChatTranscriptAsync(id, true)).toContain('What can I do <b>for you</b>?');

  // It goes back to the queue, is taken again and finished.
  expect(await bo.resetChatSessionAsync(id)).toMatchObject({ status: 'InQueue', user: null });
  expect(await bo.pickUpFirstChatSessionAsync()).toMatchObject({ chatSessionId: id });
  const led = await bo.getChatSessionEntityAsync(id);
  const finished = vendor.ChatSessionStatus.Finished;
  const ended = await bo.saveChatSessionEntityAsync({ ...led, status: finished });
  expect(ended).toMatchObject({ status: 'Closed', user: { name: 'bo' } });
  expect(Number(ended.whenEnded)).toBeGreaterThan(0);
  expect((await bo.chatSessionsForUserAsync()).map(({ chatSessionId }) => chatSessionId)).toContain(
    id,
  );

  // Everything goes again.
  for (const session of await anna.chatSessionsForUserAsync()) {
    await anna.deleteChatSessionEntityAsync(session.chatSessionId ?? 0);
  }
  expect(await anna.getChatSessionEntityAsync(id)).toBeNull();
  await root.deleteChatTopicUserAgentAsync(topicId, 'bo');
  expect(await root.getChatTopicUserAgentAsync(topicId, 'bo')).toBeNull();
  await root.deleteChatTopicEntityAsync(topicId);
  expect(await root.getChatTopicEntityAsync(topicId)).toBeNull();
});
