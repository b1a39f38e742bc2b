import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { countSessions, startSessionWorld } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/CreateDefaultChatSessionEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, PATH, { as: null, body: null });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain('Basic');
});

test('[WS1] everybody gets an empty session, and nothing is stored', async () => {
  const before = await countSessions(parley);
  expect(await chatAgent(parley, 'zoe').createDefaultChatSessionEntityAsync()).toMatchObject({
    chatSessionId: 0,
    topicId: 0,
    user: null,
    person: null,
    customerName: '',
    customerConsented: false,
    status: 'InQueue',
    sessionKey: '',
    rank: 0,
    contact: null,
    transferTo: null,
    chatbotIsActive: false,
    rating: 0,
  });
  expect(await countSessions(parley)).toBe(before);
});

test('[gotcha 1] the body may be null, nothing, or anything', async () => {
  const bodies = ['null', undefined, '', '{}', '{"ChatSessionId": 5', 'x'];
  const answers = await Promise.all(bodies.map((body) => callWebApi(parley, PATH, { body })));
  for (const { status, body } of answers) {
    expect([status, body.ChatSessionId]).toEqual([200, 0]);
  }
});

test('[WA16] it tells who may not bring it in that it can only look', async () => {
  for (const as of ['zoe', 'lea'] as const) {
    const { body } = await callWebApi(parley, PATH, { as });
    expect(body).toMatchObject({
      TableRight: { Mask: 'Select' },
      FieldProperties: { CustomerName: { FieldRight: { Mask: 'Read' } } },
    });
  }
});

test('[gotcha 25] it has a status that there is, flags as a text, and no placeholders', async () => {
  const { body } = await callWebApi(parley, PATH, { body: null });
  expect(body).toMatchObject({ Status: 'InQueue', Flags: 'None', TableRight: { Mask: 'URI' } });
  expect(body.FieldProperties).not.toHaveProperty('fieldName');
  for (const name of ['WhenRequested', 'WhenStarted', 'WhenEnded', 'WhenIdle', 'WhenFetched']) {
    expect(body[name]).toBe('0001-01-01T00:00:00');
  }
});
