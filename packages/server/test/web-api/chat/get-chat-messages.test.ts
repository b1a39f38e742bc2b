import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ongoingSession, startSessionWorld } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent, message } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/GetChatMessages';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const id = await ongoingSession(parley, 'anna');
  const answer = await callWebApi(parley, PATH, { as: null, body: { ChatSessionId: id } });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
});

test('[WS4] who may not read them gets none, as of a session that there is not', async () => {
  const id = await ongoingSession(parley, 'anna');
  for (const [name, wanted] of [
    ['zoe', id],
    ['bo', id],
    ['anna', 99_999],
  ] as const) {
    const answer = await callWebApi(parley, PATH, { as: name, body: { ChatSessionId: wanted } });
    expect([answer.status, answer.text]).toEqual([200, '[]']);
  }
});

test('[WS8] all of them after 0, and those after a certain one, in order', async () => {
  const id = await ongoingSession(parley, 'anna');
  const agent = chatAgent(parley, 'anna');
  const said = await agent.addChatMessageAsync(id, message('ToCustomer', 'Hello <b>you</b>'));
  const answered = await agent.addChatMessageAsync(id, message('ToUser', 'Hi'));
  const all = await chatAgent(parley, 'lea').getChatMessagesAsync(id, 0);
  const ids = all.map(({ chatMessageId }) => chatMessageId ?? 0);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(all.at(0)).toMatchObject({ type: 'Special', specialType: 'NewSession' });
  expect(all.slice(-2)).toEqual([said, answered]);
  expect(await agent.getChatMessagesAsync(id, said.chatMessageId ?? 0)).toEqual([answered]);
  expect(await agent.getChatMessagesAsync(id, answered.chatMessageId ?? 0)).toEqual([]);
});

test('[gotcha 13] ReadByCustomer is a number', async () => {
  const id = await ongoingSession(parley, 'anna');
  await chatAgent(parley, 'anna').addChatMessageAsync(id, message('ToCustomer', 'Hello'));
  const { body } = await callWebApi<object[]>(parley, PATH, { body: { ChatSessionId: id } });
  expect(body.at(-1)).toMatchObject({
    ChatSessionId: id,
    Type: 'ToCustomer',
    Message: 'Hello',
    Author: 'anna',
    ReadByCustomer: 0,
    SpecialType: 'None',
    SpecialParam: '',
    WhenPosted: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/),
  });
});

test('[WS3] ids that are no numbers are refused', async () => {
  const answer = await callWebApi(parley, PATH, { body: { ChatSessionId: 1, After: 'now' } });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([400, 'After: "now" is not a number']);
});
