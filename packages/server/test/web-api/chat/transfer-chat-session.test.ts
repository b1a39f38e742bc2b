import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ASSOCIATES,
  ongoingSession,
  startSessionWorld,
  storedSession,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/TransferChatSession';

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
    body: { ChatSessionId: id, ToAssociate: 'bo' },
  });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('who is no member may not, and an agent without the right cannot be asked', async () => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, ChatSessionId);
  const asZoe = await callWebApi(parley, PATH, {
    as: 'zoe',
    body: { ChatSessionId, ToAssociate: 'bo' },
  });
  expect([asZoe.status, asZoe.body.ErrorCode]).toEqual([403, 'not_permitted']);
  const toLea = await callWebApi(parley, PATH, { body: { ChatSessionId, ToAssociate: 'lea' } });
  expect([toLea.status, toLea.body.ErrorCode]).toEqual([409, 'transfer_target']);
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});

test('[CS46] it asks by login name in any case, and by associate id', async () => {
  const agent = chatAgent(parley, 'anna');
  for (const name of ['bo', 'BO', String(ASSOCIATES.bo)]) {
    const id = await ongoingSession(parley, 'anna');
    expect(await agent.transferChatSessionAsync(id, name)).toMatchObject({
      chatSessionId: id,
      status: 'CustomerLast',
      user: { name: 'anna' },
      transferTo: { associateId: ASSOCIATES.bo, ejUserId: 12 },
    });
  }
});

test('[WS5] a session that is not the caller’s, that waits, or that asks already stays as it is', async () => {
  const id = await ongoingSession(parley, 'anna');
  const waiting = await waitingSession(parley);
  await chatAgent(parley, 'anna').transferChatSessionAsync(id, 'bo');
  const before = [await storedSession(parley, id), await storedSession(parley, waiting)];
  expect(await chatAgent(parley, 'bo').transferChatSessionAsync(id, 'bo')).toMatchObject({
    transferTo: { name: 'bo' },
  });
  expect(await chatAgent(parley, 'anna').transferChatSessionAsync(id, 'bo')).toMatchObject({
    transferTo: { name: 'bo' },
  });
  expect(await chatAgent(parley, 'anna').transferChatSessionAsync(waiting, 'bo')).toMatchObject({
    transferTo: null,
  });
  expect([await storedSession(parley, id), await storedSession(parley, waiting)]).toEqual(before);
});

test.each([
  [{ ToAssociate: 'nobody' }, 'ToAssociate: nobody is called "nobody"'],
  [{ ToAssociate: '99' }, 'ToAssociate: nobody is called "99"'],
  [{}, 'ToAssociate: nobody is called ""'],
  [{ ToAssociate: {} }, 'ToAssociate: {} is not a text'],
  [{ ChatSessionId: 'x', ToAssociate: 'bo' }, 'ChatSessionId: "x" is not a number'],
  [{ ChatSessionId: 99_999, ToAssociate: 'bo' }, 'There is no such chat session.'],
])('[WS3] %o is refused', async (wrong, sentence) => {
  const ChatSessionId = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, ChatSessionId);
  const answer = await callWebApi(parley, PATH, { body: { ChatSessionId, ...wrong } });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([400, sentence]);
  expect(await storedSession(parley, ChatSessionId)).toEqual(before);
});
