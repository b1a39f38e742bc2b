import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ongoingSession,
  startSessionWorld,
  storedSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/ResetChatSession';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and changes nothing', async () => {
  const id = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, id);
  const answer = await callWebApi(parley, PATH, { as: null, body: { ChatSessionId: id } });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS14] who neither handles it nor manages the topic may not', async () => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, ChatSessionId);
  const refusals = [];
  for (const as of ['zoe', 'lea', 'bo'] as const) {
    const answer = await callWebApi(parley, PATH, { as, body: { ChatSessionId } });
    refusals.push([answer.status, answer.body.ErrorCode]);
  }
  expect(refusals).toEqual([
    [403, 'not_permitted'],
    [403, 'not_handler'],
    [403, 'not_handler'],
  ]);
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});

test('[CS53] [CS55] it waits again, without its handler', async () => {
  const id = await ongoingSession(parley, 'bo');
  expect(await chatAgent(parley, 'bo').resetChatSessionAsync(id)).toMatchObject({
    chatSessionId: id,
    status: 'InQueue',
    user: null,
    rank: 0,
  });
});

test('[WS5] one that waits already stays as it is', async () => {
  const id = await ongoingSession(parley, 'anna');
  const agent = chatAgent(parley, 'anna');
  const waiting = await agent.resetChatSessionAsync(id);
  const before = await storedSession(parley, id);
  expect(await agent.resetChatSessionAsync(id)).toEqual(waiting);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS93] a program hands the customer of a bot over to people', async () => {
  const agent = chatAgent(parley, 'bo');
  const { body } = await callWebApi(parley, 'Agents/Chat/SaveChatSessionEntity', {
    body: { TopicId: 2, Status: 'UserLast', ChatbotIsActive: true, CustomerName: 'Per' },
  });
  expect(await agent.resetChatSessionAsync(body.ChatSessionId)).toMatchObject({
    status: 'InQueue',
    chatbotIsActive: false,
  });
});

test('[WS4] what has ended or is not there cannot be reset', async () => {
  const id = await ongoingSession(parley, 'anna');
  await callWebApi(parley, 'Agents/Chat/SaveChatSessionEntity', {
    body: { ChatSessionId: id, Status: 'Closed' },
  });
  const refusal = async (ChatSessionId: number) => {
    const { status, body } = await callWebApi(parley, PATH, { body: { ChatSessionId } });
    return [status, body.ErrorCode];
  };
  expect(await refusal(id)).toEqual([409, 'session_ended']);
  expect(await refusal(99_999)).toEqual([400, 'bad_request']);
});
