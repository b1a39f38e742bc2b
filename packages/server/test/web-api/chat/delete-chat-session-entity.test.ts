import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  startSessionWorld,
  storedSession,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/DeleteChatSessionEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and changes nothing', async () => {
  const id = await waitingSession(parley);
  const before = await storedSession(parley, id);
  const answer = await callWebApi(parley, `${PATH}?ChatSessionEntityId=${id}`, { as: null });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS15] members who do not manage the topic may not', async () => {
  const id = await waitingSession(parley);
  const before = await storedSession(parley, id);
  for (const as of ['zoe', 'lea', 'bo'] as const) {
    const answer = await callWebApi(parley, `${PATH}?ChatSessionEntityId=${id}`, { as });
    expect([answer.status, answer.body.ErrorCode]).toEqual([403, 'not_permitted']);
  }
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS80] [gotcha 1] a manager and an administrator take it out of sight', async () => {
  for (const name of ['anna', 'root'] as const) {
    const id = await waitingSession(parley);
    const agent = chatAgent(parley, name);
    expect(await agent.deleteChatSessionEntityAsync(id)).toBe('');
    expect(await agent.getChatSessionEntityAsync(id)).toBeNull();
    expect(await storedSession(parley, id)).toMatchObject({ status: 8 });
  }
});

test('[WS4] deleting what is not there (any more) is done already: 204 without a body', async () => {
  const id = await waitingSession(parley);
  for (const wanted of [id, id, 99_999]) {
    const answer = await callWebApi(parley, `${PATH}?chatsessionentityid=${wanted}`, {
      body: 'null',
    });
    expect([answer.status, answer.text]).toEqual([204, '']);
  }
});

test('[WS3] without an id nothing is deleted', async () => {
  const answer = await callWebApi(parley, PATH, { body: { ChatSessionEntityId: 1 } });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([
    400,
    'ChatSessionEntityId: this parameter is missing',
  ]);
});
