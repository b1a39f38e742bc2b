import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ongoingSession,
  startSessionWorld,
  storedSession,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent, message, vendor } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/AddChatMessage';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and changes nothing', async () => {
  const id = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, id);
  const answer = await callWebApi(parley, PATH, {
    as: null,
    body: { ChatSessionId: id, Message: { Type: 'ToCustomer', Message: 'x' } },
  });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS13] only the handler writes to the customer, and only who can respond for the customer', async () => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, ChatSessionId);
  const refusal = async (as: 'zoe' | 'lea' | 'bo', Type: string) => {
    const body = { ChatSessionId, Message: { Type, Message: 'x' } };
    const answer = await callWebApi(parley, PATH, { as, body });
    return [answer.status, answer.body.ErrorCode];
  };
  expect(await refusal('zoe', 'ToCustomer')).toEqual([403, 'not_permitted']);
  expect(await refusal('bo', 'ToCustomer')).toEqual([403, 'not_handler']);
  expect(await refusal('lea', 'ToUser')).toEqual([403, 'not_permitted']);
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});

test('[CS36] [CS35] the caller writes as itself, and what the customer said elsewhere', async () => {
  const id = await ongoingSession(parley, 'anna');
  const agent = chatAgent(parley, 'anna');
  expect(
    await agent.addChatMessageAsync(id, message('ToCustomer', 'Hello <b>you</b>')),
  ).toMatchObject({
    chatMessageId: expect.any(Number),
    chatSessionId: id,
    type: 'ToCustomer',
    message: 'Hello <b>you</b>',
    author: 'anna',
    readByCustomer: 0,
    specialType: 'None',
  });
  expect((await agent.getChatSessionEntityAsync(id)).status).toBe('UserLast');
  expect(await agent.addChatMessageAsync(id, message('ToUser', 'Hi'))).toMatchObject({
    type: 'ToUser',
    author: 'Per',
  });
  expect(await agent.getChatSessionEntityAsync(id)).toMatchObject({
    status: 'CustomerLast',
    firstMessage: 'Hello you',
    lastMessage: 'Hi',
  });
});

test('[CS44] a bot writes, with buttons', async () => {
  const { body } = await callWebApi(parley, 'Agents/Chat/SaveChatSessionEntity', {
    body: { TopicId: 2, Status: 'UserLast', ChatbotIsActive: true, CustomerName: 'Per' },
  });
  const written = await chatAgent(parley, 'bo').addChatMessageAsync(body.ChatSessionId, {
    ...message('ToCustomer', 'What is it about?'),
    author: 'Robot',
    specialType: vendor.ChatMessageSpecialType.Options,
    specialParam: '["Lamps","Trains"]',
  });
  expect(written).toMatchObject({
    author: 'Robot',
    specialType: 'Options',
    specialParam: '["Lamps","Trains"]',
  });
});

test('[WS13] HTML outside of the subset is cut', async () => {
  const id = await ongoingSession(parley, 'anna');
  const html = '<script>alert(1)</script><p onclick="x()">Hello</p>';
  const { message: stored } = await chatAgent(parley, 'anna').addChatMessageAsync(
    id,
    message('ToCustomer', html),
  );
  expect(stored).toContain('Hello');
  expect(stored).not.toMatch(/script|onclick|alert/);
});

test('[WS13] the session may be told in the message alone', async () => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const { status, body } = await callWebApi(parley, PATH, {
    body: { Message: { ChatSessionId, Type: 1, Message: 'Hello' } },
  });
  expect([status, body.ChatSessionId]).toEqual([200, ChatSessionId]);
});

test('[WS13] a time of its own is named as not stored', async () => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const Message = { Type: 'ToCustomer', Message: 'Hello', WhenPosted: '2020-01-01T00:00:00Z' };
  const { headers, body } = await callWebApi(parley, PATH, { body: { ChatSessionId, Message } });
  expect(headers.get('parley-not-stored')).toBe('Message.WhenPosted');
  expect(body.WhenPosted).not.toContain('2020');
});

test.each([
  [400, null, 'Message: there is none'],
  [400, { Message: 'x' }, 'Message.Type: ToCustomer, ToUser or Special is needed'],
  [400, { Type: 'Invalid', Message: 'x' }, 'Message.Type: ToCustomer, ToUser or Special is needed'],
  [
    400,
    { Type: 'ToAll', Message: 'x' },
    'Message.Type: "ToAll" is not one of Invalid, ToCustomer, ToUser, Special',
  ],
  [
    400,
    { Type: 'Special', SpecialType: 'NewSession' },
    'Message.SpecialType: nobody writes a Special message NewSession',
  ],
  [
    400,
    { Type: 'ToUser', SpecialParam: 'x'.repeat(256), Message: 'x' },
    'Message.SpecialParam: the text is longer than 255 characters',
  ],
  [422, { Type: 'ToCustomer', Message: '<p> </p>' }, 'A message cannot be empty.'],
  [413, { Type: 'ToCustomer', Message: 'x'.repeat(17_000) }, 'A message may be at most 16 KiB.'],
])('[WS3] [WS13] %i for %o', async (status, Message, sentence) => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, ChatSessionId);
  const answer = await callWebApi(parley, PATH, { body: { ChatSessionId, Message } });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([status, sentence]);
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});

test('[CS36] before the pick-up nobody writes to the customer', async () => {
  const ChatSessionId = await waitingSession(parley);
  const body = { ChatSessionId, Message: { Type: 'ToCustomer', Message: 'x' } };
  const answer = await callWebApi(parley, PATH, { body });
  expect([answer.status, answer.body.ErrorCode]).toEqual([409, 'wrong_status']);
});
