import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ongoingSession,
  startSessionWorld,
  storedSession,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/PickUpChatSession';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and changes nothing', async () => {
  const id = await waitingSession(parley);
  const before = await storedSession(parley, id);
  const answer = await callWebApi(parley, PATH, { as: null, body: { ChatSessionId: id } });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS12] who cannot answer in the topic may not', async () => {
  const ChatSessionId = await waitingSession(parley);
  const before = await storedSession(parley, ChatSessionId);
  for (const as of ['zoe', 'lea'] as const) {
    const answer = await callWebApi(parley, PATH, { as, body: { ChatSessionId } });
    expect([answer.status, answer.body.ErrorCode]).toEqual([403, 'not_permitted']);
  }
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});

test('[CS31] the caller becomes the handler, and the customer is welcomed', async () => {
  const { db } = parley;
  await db.query("update chat_topic set welcome_message = 'Welcome!' where id = 2");
  const id = await waitingSession(parley);
  const agent = chatAgent(parley, 'bo');
  const taken = await agent.pickUpChatSessionAsync(id);
  expect(taken).toMatchObject({
    chatSessionId: id,
    status: 'UserLast',
    user: { name: 'bo' },
    rank: expect.any(Number),
  });
  expect(Number(taken.whenStarted)).toBeGreaterThanOrEqual(Number(taken.whenRequested));
  expect(await agent.getChatMessagesAsync(id, 0)).toContainEqual(
    expect.objectContaining({ specialType: 'Welcome', message: 'Welcome!', type: 'ToCustomer' }),
  );
});

test('[WS4] [gotcha 5] null when it does not wait any more, and when there is none', async () => {
  const id = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, id);
  expect(await chatAgent(parley, 'bo').pickUpChatSessionAsync(id)).toBeNull();
  expect(await storedSession(parley, id)).toEqual(before);
  const answer = await callWebApi(parley, PATH, { body: { ChatSessionId: 99_999 } });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('[CS31] of several callers one gets it', async () => {
  const id = await waitingSession(parley);
  const callers = ['anna', 'bo', 'anna', 'bo'] as const;
  const taken = await Promise.all(
    callers.map((name) => chatAgent(parley, name).pickUpChatSessionAsync(id)),
  );
  expect(taken.filter((session) => session !== null)).toHaveLength(1);
});

test('[WS3] an id that is no number is refused', async () => {
  const answer = await callWebApi(parley, PATH, { body: { chatSessionId: [5] } });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([
    400,
    'ChatSessionId: [5] is not a number',
  ]);
});
