import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ongoingSession, startSessionWorld } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent, message } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/GetChatTranscript';

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

test('[TS15] null for who may not read it, and of a session that there is not', async () => {
  const id = await ongoingSession(parley, 'anna');
  for (const [as, ChatSessionId] of [
    ['zoe', id],
    ['bo', id],
    ['anna', 99_999],
  ] as const) {
    const answer = await callWebApi(parley, PATH, { as, body: { ChatSessionId, Html: true } });
    expect([answer.status, answer.text]).toEqual([200, 'null']);
  }
});

test('[TS1] [TS2] as plain text and as HTML', async () => {
  const id = await ongoingSession(parley, 'anna');
  const agent = chatAgent(parley, 'anna');
  await agent.addChatMessageAsync(id, message('ToCustomer', 'Hello <b>you</b>'));
  const text = await agent.getChatTranscriptAsync(id, false);
  expect(text).toMatch(/anna: Hello you/);
  expect(text).not.toContain('<');
  const html = await agent.getChatTranscriptAsync(id, true);
  expect(html).toMatch(/^<article lang="en">/);
  expect(html).toContain('Hello <b>you</b>');
});

test('[TS13] [TS14] in the caller’s language and time zone', async () => {
  const id = await ongoingSession(parley, 'anna');
  const norwegian = await chatAgent(parley, 'anna').getChatTranscriptAsync(id, false, {
    languageCode: 'no',
    timezone: 'US-NY',
  });
  expect(norwegian).toMatch(/Kunde/);
  expect(norwegian).toMatch(/New_York/);
});

test('[gotcha 7] the answer is a JSON text', async () => {
  const id = await ongoingSession(parley, 'anna');
  const { headers, body } = await callWebApi(parley, PATH, { body: { ChatSessionId: id } });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(body).toBeTypeOf('string');
});

test('[WS3] what is no truth value is refused', async () => {
  const answer = await callWebApi(parley, PATH, { body: { ChatSessionId: 1, Html: 'maybe' } });
  expect([answer.status, answer.body.ErrorMessage]).toEqual([
    400,
    'Html: "maybe" is neither true nor false',
  ]);
});
