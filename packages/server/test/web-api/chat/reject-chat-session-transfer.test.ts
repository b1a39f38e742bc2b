import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ongoingSession,
  startSessionWorld,
  storedSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/RejectChatSessionTransfer';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and changes nothing', async () => {
  const id = await askedSession();
  const before = await storedSession(parley, id);
  const answer = await callWebApi(parley, PATH, { as: null, body: { ChatSessionId: id } });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('who is no member may not', async () => {
  const ChatSessionId = await askedSession();
  const before = await storedSession(parley, ChatSessionId);
  const answer = await callWebApi(parley, PATH, { as: 'zoe', body: { ChatSessionId } });
  expect([answer.status, answer.body.ErrorCode]).toEqual([403, 'not_permitted']);
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});

test('[CS49] whoever was asked leaves it with its handler', async () => {
  const id = await askedSession();
  expect(await chatAgent(parley, 'bo').rejectChatSessionTransferAsync(id)).toMatchObject({
    chatSessionId: id,
    user: { name: 'anna' },
    transferTo: null,
  });
  const messages = await chatAgent(parley, 'anna').getChatMessagesAsync(id, 0);
  expect(messages.at(-1)).toMatchObject({ type: 'Special', specialType: 'TransferRejected' });
});

test('[WS5] when the caller was not asked, nothing happens', async () => {
  const ids = [await ongoingSession(parley, 'anna'), await askedSession()];
  for (const [index, id] of ids.entries()) {
    const before = await storedSession(parley, id);
    const caller = chatAgent(parley, index === 0 ? 'bo' : 'lea');
    expect(await caller.rejectChatSessionTransferAsync(id)).toMatchObject({
      user: { name: 'anna' },
    });
    expect(await storedSession(parley, id)).toEqual(before);
  }
});

test('[WS4] of a session that there is not, nor that is told, nothing can be done', async () => {
  for (const body of [{ ChatSessionId: 99_999 }, {}, null]) {
    const answer = await callWebApi(parley, PATH, { body });
    expect([answer.status, answer.body.ErrorMessage]).toEqual([
      400,
      'There is no such chat session.',
    ]);
  }
});

/** `anna` handles it and has asked `bo` to take it over. */
async function askedSession(): Promise<number> {
  const id = await ongoingSession(parley, 'anna');
  await chatAgent(parley, 'anna').transferChatSessionAsync(id, 'bo');
  return id;
}
