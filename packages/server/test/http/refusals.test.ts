/** Every refused request gets a stable code and a sentence, and changes nothing. Strangers first. */
import { randomUUID } from 'node:crypto';
import { INTERFACE_ERRORS } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERROR_SENTENCES } from '../../src/chat/chat-error.ts';
import { HTTP_STATUS } from '../../src/net/http-status.ts';
import { call, logInAs, refusalOf, startVisitor } from '../support/callers.ts';
import { startChat } from '../support/start-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

const VISITOR_ROUTES = [
  ['GET', ''],
  ['GET', '/events'],
  ['POST', '/form'],
  ['POST', '/messages'],
  ['POST', '/end'],
  ['POST', '/reopen'],
  ['POST', '/rating'],
  ['POST', '/close'],
] as const;

const BODIES: Readonly<Record<string, unknown>> = {
  '/form': {},
  '/messages': { clientId: 'x', text: 'x' },
  '/rating': { rating: 5 },
};

test.each(VISITOR_ROUTES)(
  'a stranger is refused: %s /visitor/sessions/{id}%s',
  async (method, path) => {
    const visitor = await startVisitor(parley, TOPICS.queue);
    const other = await startVisitor(parley, TOPICS.queue);
    const url = `/visitor/sessions/${visitor.sessionId}${path}`;
    const body = BODIES[path];
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x',
      `Basic ${visitor.sessionKey}`,
      `Bearer ${other.sessionKey}`,
    ]) {
      const answer = await call(parley, url, { method, headers: { authorization }, body });
      expect(refusalOf(answer)).toEqual([401, 'not_authenticated']);
    }
    const unknown = await call(parley, url.replace(/\d+/, '2000000000'), {
      method,
      headers: { authorization: `Bearer ${visitor.sessionKey}` },
      body,
    });
    expect(refusalOf(unknown)).toEqual([401, 'not_authenticated']);
    const untouched = await visitor.call<{ revision: number }>('GET', '');
    expect(untouched.body.revision).toBe(2);
  },
);

const AGENT_ROUTES = [
  ['POST', '/logout'],
  ['GET', '/me'],
  ['PUT', '/presence'],
  ['GET', '/sessions'],
  ['POST', '/queue/pick-up'],
  ['POST', '/sessions/1/pick-up'],
  ['GET', '/sessions/1/events'],
  ['POST', '/sessions/1/messages'],
  ['POST', '/sessions/1/end'],
] as const;

const AGENT_BODIES: Readonly<Record<string, unknown>> = {
  '/presence': { present: false },
  '/sessions/1/messages': { clientId: 'x', text: 'x' },
};

test.each(AGENT_ROUTES)('a stranger is refused: %s /agent%s', async (method, path) => {
  const body = AGENT_BODIES[path];
  const stranger = await call(parley, `/agent${path}`, { method, body });
  expect(refusalOf(stranger)).toEqual([401, 'not_authenticated']);
  const { cookie } = await logInAs(parley, 'anna');
  const foreignPage = await call(parley, `/agent${path}`, {
    method,
    headers: { cookie, origin: 'https://evil.example' },
    body,
  });
  expect(refusalOf(foreignPage)).toEqual([403, 'origin_refused']);
  if (method === 'GET') return;
  const withoutToken = await call(parley, `/agent${path}`, { method, headers: { cookie }, body });
  expect(refusalOf(withoutToken)).toEqual([403, 'xsrf_token']);
});

test('an agent without the right changes nothing', async () => {
  const { visitor } = await startChat(parley);
  const zoe = await logInAs(parley, 'zoe');
  const path = `/sessions/${visitor.sessionId}`;
  expect(refusalOf(await zoe.call('POST', '/queue/pick-up'))).toEqual([403, 'not_permitted']);
  expect(refusalOf(await zoe.call('POST', `${path}/pick-up`))).toEqual([404, 'unknown_session']);
  expect(refusalOf(await zoe.call('GET', `${path}/events`))).toEqual([404, 'unknown_session']);
  expect(refusalOf(await zoe.call('POST', `${path}/end`))).toEqual([404, 'unknown_session']);

  const lea = await logInAs(parley, 'lea');
  expect((await lea.call('GET', `${path}/events`)).status).toBe(200);
  expect(refusalOf(await lea.call('POST', `${path}/end`))).toEqual([403, 'not_handler']);
  const said = await lea.call('POST', `${path}/messages`, { clientId: 'l', text: 'x' });
  expect(refusalOf(said)).toEqual([403, 'not_handler']);
  const waiting = await startVisitor(parley, TOPICS.queue);
  const taken = await lea.call('POST', `/sessions/${waiting.sessionId}/pick-up`);
  expect(refusalOf(taken)).toEqual([403, 'not_permitted']);
});

test('a lost race is null and no error', async () => {
  const { visitor } = await startChat(parley);
  const bo = await logInAs(parley, 'bo');
  const late = await bo.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  expect([late.status, late.body]).toEqual([200, { session: null }]);
});

test('unknown names and wrong passwords get the same answer, and guessing is slowed down', async () => {
  const unknown = await call(parley, '/agent/login', { body: { name: 'nobody', password: 'x' } });
  const wrong = await call(parley, '/agent/login', { body: { name: 'bo', password: 'x' } });
  expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  expect(refusalOf(wrong)).toEqual([401, 'login_failed']);
  let answer = wrong;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    answer = await call(parley, '/agent/login', { body: { name: 'BO', password: 'x' } });
  }
  expect(refusalOf(answer)).toEqual([429, 'too_many_attempts']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a login ends at the logout', async () => {
  const anna = await logInAs(parley, 'anna');
  expect((await anna.call('GET', '/me')).status).toBe(200);
  expect((await anna.call('POST', '/logout')).status).toBe(204);
  expect(refusalOf(await anna.call('GET', '/me'))).toEqual([401, 'not_authenticated']);
});

test('a user that is disabled is out at once', async () => {
  const bo = await parley.db.query('select id from ejuser where loginname = $1', ['lea']);
  const lea = await logInAs(parley, 'lea');
  await parley.db.query('update ejuser set status = 3 where id = $1', [bo.rows[0]?.id]);
  expect(refusalOf(await lea.call('GET', '/me'))).toEqual([401, 'not_authenticated']);
  await parley.db.query('update ejuser set status = 1 where id = $1', [bo.rows[0]?.id]);
});

const START = { startId: randomUUID() };

test.each([
  ['an unknown topic', '/visitor/topics/99/sessions', START, 404, 'unknown_topic'],
  ['a topic that is no number', '/visitor/topics/abc/sessions', START, 404, 'unknown_topic'],
  ['no start id', '/visitor/topics/2/sessions', {}, 400, 'bad_request'],
  ['a start id that is none', '/visitor/topics/2/sessions', { startId: 'x' }, 400, 'bad_request'],
  [
    'a field too long',
    '/visitor/topics/2/sessions',
    { ...START, customer: { phone: '1'.repeat(33) } },
    400,
    'bad_request',
  ],
  [
    'control characters in a name',
    '/visitor/topics/2/sessions',
    { ...START, customer: { name: 'a\u0000b' } },
    400,
    'bad_request',
  ],
  [
    'a field of another type',
    '/visitor/topics/2/sessions',
    { ...START, customer: { name: 7 } },
    400,
    'bad_request',
  ],
  [
    'a field that nobody knows',
    '/visitor/topics/2/sessions',
    { ...START, customer: { __proto__: null, rank: 1 } },
    400,
    'bad_request',
  ],
  [
    'half a character in a name',
    '/visitor/topics/2/sessions',
    { ...START, customer: { name: '\ud800' } },
    400,
    'bad_request',
  ],
  ['a name no login has', '/agent/login', { name: '\u0000', password: 'x' }, 400, 'bad_request'],
  ['an address that is none', '/visitor/topics/%zz', {}, 400, 'bad_request'],
  ['no such route', '/visitor/nothing', {}, 404, 'not_found'],
])('%s', async (_what, path, body, status, code) => {
  expect(refusalOf(await call(parley, path, { body }))).toEqual([status, code]);
});

test('what is no JSON, no JSON type, or too large', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const post = async (type: string, body: string) => {
    const response = await fetch(`${parley.url}/visitor/sessions/${visitor.sessionId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${visitor.sessionKey}`, 'content-type': type },
      body,
    });
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
  };
  expect(await post('application/json', '{')).toEqual([400, 'bad_request']);
  expect(await post('text/html', 'x')).toEqual([415, 'media_type']);
  expect(await post('application/json', `"${'x'.repeat(300_000)}"`)).toEqual([
    413,
    'body_too_large',
  ]);
  const large = JSON.stringify({ clientId: 'c', text: 'x'.repeat(16_385) });
  expect(await post('application/json', large)).toEqual([413, 'message_too_large']);
});

test('an ended session takes no message, and only what fits an ended one', async () => {
  const { visitor } = await startChat(parley);
  await visitor.call('POST', '/end');
  const said = await visitor.call('POST', '/messages', { clientId: 'c', text: 'x' });
  expect(refusalOf(said)).toEqual([409, 'session_ended']);
  expect(refusalOf(await visitor.call('POST', '/end'))).toEqual([409, 'session_ended']);
  expect(refusalOf(await visitor.call('POST', '/rating', { rating: 5 }))).toEqual([
    409,
    'rating_disabled',
  ]);
});

test('a form without its required fields names them', async () => {
  const visitor = await startVisitor(parley, TOPICS.forms);
  const answer = await visitor.call('POST', '/form', { name: 'Åse' });
  expect(refusalOf(answer)).toEqual([422, 'form_incomplete']);
  expect(answer.body).toMatchObject({ error: { detail: ['email'] } });
});

test('the same start again is the same session; on another topic a conflict', async () => {
  const startId = randomUUID();
  const first = await call(parley, '/visitor/topics/2/sessions', { body: { startId } });
  const again = await call(parley, '/visitor/topics/2/sessions', { body: { startId } });
  expect(again.body).toEqual(first.body);
  const other = await call(parley, '/visitor/topics/1/sessions', { body: { startId } });
  expect(refusalOf(other)).toEqual([409, 'start_id_conflict']);
});

test('a topic without anybody present is offline', async () => {
  const topic = await call(parley, '/visitor/topics/3');
  expect(topic.body).toMatchObject({ available: false });
  expect((await startVisitor(parley, TOPICS.empty)).status).toBe('OfflineForm');
});

test('every code has a status and a sentence', () => {
  expect(Object.keys(HTTP_STATUS).sort()).toEqual(Object.keys(ERROR_SENTENCES).sort());
  for (const code of Object.keys(INTERFACE_ERRORS)) {
    expect(ERROR_SENTENCES[code as keyof typeof ERROR_SENTENCES]).toMatch(/[a-z].*\.$/i);
  }
});
