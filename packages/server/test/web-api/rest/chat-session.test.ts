/** ChatSession as a REST resource. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ongoingSession,
  startSessionWorld,
  storedSession,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, type PersonName } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

/** A call below `ChatSession`, by `anna` unless it is somebody else. */
function call(
  method: string,
  path: string | number,
  request: { as?: PersonName | null; body?: unknown; headers?: Record<string, string> } = {},
) {
  return callWebApi(parley, `ChatSession/${path}`, { method, ...request });
}

describe('who may', () => {
  test.each([
    ['GET', 'default'],
    ['GET', '{id}'],
    ['PUT', '{id}'],
    ['PATCH', '{id}'],
    ['DELETE', '{id}'],
    ['GET', 'ForCurrentUser'],
    ['POST', '{id}/TransferTo/bo'],
    ['POST', '{id}/AcceptTransfer'],
    ['POST', '{id}/RejectTransfer'],
    ['POST', '{id}/Pickup'],
    ['POST', '{id}/Reset'],
    ['POST', 'Pickup'],
    ['POST', '{id}/Transcript'],
    ['GET', '{id}/Messages'],
    ['POST', '{id}/Messages'],
  ])('a stranger is refused: %s %s', async (method, path) => {
    const id = await waitingSession(parley);
    const before = await storedSession(parley, id);
    const answer = await call(method, path.replace('{id}', String(id)), { as: null });
    expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
    expect(await storedSession(parley, id)).toEqual(before);
  });

  test('who is no member finds nothing, and who only listens changes nothing', async () => {
    const id = await waitingSession(parley);
    const before = await storedSession(parley, id);
    const body = { CustomerName: 'X' };
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const withBody = method === 'GET' ? {} : { body };
      expect((await call(method, id, { as: 'zoe', ...withBody })).status).toBe(404);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await call(method, id, { as: 'lea', body })).status).toBe(403);
    }
    expect(await storedSession(parley, id)).toEqual(before);
  });
});

describe('the entity', () => {
  test('[gotcha 18] a new one is stored, read with its links, changed and deleted', async () => {
    const blank = await call('GET', 'default');
    expect(blank.body).toMatchObject({ ChatSessionId: 0, Status: 'InQueue' });
    expect(blank.body).not.toHaveProperty('_Links');
    // POST to the collection, with the slash that the vendor's client has there.
    const made = await call('POST', '', { body: { ...blank.body, TopicId: 2 } });
    const id = made.body.ChatSessionId;
    const links = {
      Self: `${parley.url}/api/v1/ChatSession/${id}`,
      Archive: `${parley.url}/api/v1/ChatSession`,
    };
    expect(made).toMatchObject({ status: 200, body: { TopicId: 2, _Links: links } });
    const got = await call('GET', id);
    expect(got.body).toEqual(made.body);
    const put = await call('PUT', id, { body: { ...got.body, CustomerAlias: 'VIP' } });
    expect(put.body).toEqual({ ...got.body, CustomerAlias: 'VIP' });
    const gone = await call('DELETE', id);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await call('GET', id)).status).toBe(404);
  });

  test('[gotcha 6] what is not there is 404, with a sentence that names it', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const { status, body } = await call(method, 99_999, method === 'GET' ? {} : { body: {} });
      expect([status, body.ErrorType]).toEqual([404, 'SoNotFoundException']);
      expect(body.ErrorMessage).toContain('ChatSession id 99999 not found');
    }
    for (const path of ['AcceptTransfer', 'RejectTransfer', 'Reset', 'Transcript']) {
      expect((await call('POST', `99999/${path}`)).status).toBe(404);
    }
  });

  test('[gotcha 14] slashes at the end do not matter', async () => {
    const id = await waitingSession(parley);
    for (const path of [`${id}/`, `${id}//`, `${id}/?$select=Status`, `${id}/Messages/`]) {
      expect((await call('GET', path)).status).toBe(200);
    }
  });

  test('[gotcha 21] links keep the prefix, the host and the port of the request', async () => {
    const id = await waitingSession(parley);
    const from = async (path: string) => {
      const { body } = await callWebApi(parley, `${path}/${id}`, { method: 'GET' });
      return body._Links;
    };
    expect(await from('/Cust12345/api/v1/ChatSession')).toEqual({
      Self: `${parley.url}/Cust12345/api/v1/ChatSession/${id}`,
      Archive: `${parley.url}/Cust12345/api/v1/ChatSession`,
    });
    expect(await from('/CRM.web/API/V1/chatsession')).toMatchObject({
      Self: `${parley.url}/CRM.web/api/v1/ChatSession/${id}`,
    });
  });

  test('[WS3] an id that is no number, a body that is none', async () => {
    const id = await waitingSession(parley);
    expect((await call('GET', 'five')).body.ErrorMessage).toBe('id: "five" is not a number');
    const empty = await call('PUT', id);
    expect([empty.status, empty.body.ErrorMessage]).toEqual([
      400,
      'The body: has no ChatSessionEntity',
    ]);
  });
});

describe('PATCH', () => {
  test('a list of operations, paths in any case, with or without a slash', async () => {
    const id = await waitingSession(parley);
    const { status, body } = await call('PATCH', id, {
      headers: { 'content-type': 'application/json-patch+json' },
      body: [
        { op: 'test', path: '/status', value: 'InQueue' },
        { op: 'replace', path: 'customerAlias', value: 'VIP' },
        { op: 'remove', path: '/CustomerName' },
        { op: 'add', path: '/Person', value: null },
      ],
    });
    expect([status, body.CustomerAlias, body.CustomerName]).toEqual([200, 'VIP', '']);
    expect(body._Links).toBeDefined();
  });

  test('an object, under whatever type', async () => {
    for (const type of ['application/merge-patch+json', 'application/json', 'text/json']) {
      const id = await waitingSession(parley);
      const { status, body } = await call('PATCH', id, {
        headers: { 'content-type': type },
        body: { customeralias: 'VIP', CustomerName: null },
      });
      expect([status, body.CustomerAlias, body.CustomerName]).toEqual([200, 'VIP', '']);
    }
  });

  test('what nothing is changed by takes no revision', async () => {
    const id = await waitingSession(parley);
    const before = await storedSession(parley, id);
    await call('PATCH', id, { body: [{ op: 'test', path: '/CustomerName', value: 'Per' }] });
    await call('PATCH', id, { body: { CustomerName: 'Per' } });
    expect(await storedSession(parley, id)).toEqual(before);
  });

  test('a failed test is 409, a path that leads nowhere 400; nothing is stored', async () => {
    const id = await waitingSession(parley);
    const before = await storedSession(parley, id);
    const alias = { op: 'replace', path: '/CustomerAlias', value: 'VIP' };
    const patched = async (step: object) => {
      const { status, body } = await call('PATCH', id, { body: [alias, step] });
      return [status, body.ErrorMessage];
    };
    expect((await patched({ op: 'test', path: '/Status', value: 'Closed' }))[0]).toBe(409);
    expect((await patched({ op: 'replace', path: '/Status', value: 'Opened' }))[1]).toMatch(
      /^Status: "Opened" is not one of/,
    );
    expect((await patched({ op: 'replace', path: '/Colour', value: 1 }))[0]).toBe(400);
    expect((await patched({ op: 'move', path: '/Status', from: '/Rank' }))[0]).toBe(400);
    expect(await storedSession(parley, id)).toEqual(before);
  });
});

describe('conditions', () => {
  const soon = { 'if-unmodified-since': new Date(Date.now() + 3_600_000).toUTCString() };
  const before = { 'if-unmodified-since': 'Mon, 24 Dec 2018 12:34:45 GMT' };

  test('[WS9] 412 when the session has changed since, whatever has changed of it', async () => {
    const id = await waitingSession(parley);
    const stored = await storedSession(parley, id);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await call(method, id, { headers: before, body: { CustomerAlias: 'VIP' } });
      expect([answer.status, answer.body.ErrorCode]).toEqual([412, 'precondition_failed']);
    }
    expect(await storedSession(parley, id)).toEqual(stored);
    const changed = await call('PATCH', id, { headers: soon, body: { CustomerAlias: 'VIP' } });
    expect(changed.status).toBe(200);
  });

  test('[WS9] 304 when it has not, and labels count as changes too', async () => {
    const id = await waitingSession(parley);
    await parley.db.query(
      `update chat_message set when_posted = '2024-01-01' where session_id = $1`,
      [id],
    );
    const headers = { 'if-modified-since': 'Tue, 02 Jan 2024 00:00:00 GMT' };
    const unchanged = await call('GET', id, { headers });
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
    await call('PATCH', id, { body: { CustomerAlias: 'VIP' } });
    const changed = await call('GET', id, { headers });
    expect([changed.status, changed.body.CustomerAlias]).toEqual([200, 'VIP']);
  });
});

describe('what is done with it', () => {
  test('[gotcha 5] it is picked up once, handed over, taken, and let go', async () => {
    const id = await waitingSession(parley);
    expect((await call('POST', `${id}/Pickup`)).body).toMatchObject({ User: { Name: 'anna' } });
    const again = await call('POST', `${id}/pickup`, { as: 'bo' });
    expect([again.status, again.text]).toEqual([200, 'null']);
    const asked = await call('POST', `${id}/TransferTo/BO`);
    expect(asked.body).toMatchObject({ TransferTo: { Name: 'bo' } });
    const declined = await call('POST', `${id}/RejectTransfer`, { as: 'bo' });
    expect(declined.body).toMatchObject({ TransferTo: null, User: { Name: 'anna' } });
    await call('POST', `${id}/TransferTo/2`);
    const taken = await call('POST', `${id}/AcceptTransfer`, { as: 'bo' });
    expect(taken.body).toMatchObject({ User: { Name: 'bo' } });
    expect(taken.body).not.toHaveProperty('_Links');
    const reset = await call('POST', `${id}/Reset`, { as: 'bo' });
    expect(reset.body).toMatchObject({ Status: 'InQueue', User: null });
    const nobody = await call('POST', `${id}/TransferTo/nobody`);
    expect([nobody.status, nobody.body.ErrorMessage]).toEqual([
      400,
      'ToAssociate: nobody is called "nobody"',
    ]);
  });

  test('the first of the queue is picked up, and null when none waits', async () => {
    await waitingSession(parley);
    let answer = await call('POST', 'Pickup', { as: 'bo' });
    expect(answer.body).toMatchObject({ User: { Name: 'bo' } });
    while (answer.text !== 'null') answer = await call('POST', 'Pickup', { as: 'bo' });
    expect(answer.status).toBe(200);
  });

  test('messages are added and read, and the transcript is made of them', async () => {
    const id = await ongoingSession(parley, 'anna');
    const said = await call('POST', `${id}/Messages`, {
      body: { Type: 'ToCustomer', Message: 'Hello <b>you</b>' },
    });
    expect(said.body).toMatchObject({ ChatSessionId: id, Author: 'anna' });
    const all = await callWebApi<object[]>(parley, `ChatSession/${id}/Messages`, { method: 'GET' });
    expect(all.body.at(-1)).toEqual(said.body);
    const after = `${id}/Messages?after=${String(said.body.ChatMessageId)}`;
    expect((await call('GET', after)).text).toBe('[]');
    expect((await call('POST', `${id}/Transcript`)).body).toMatch(/anna: Hello you/);
    expect((await call('POST', `${id}/Transcript?html=true`)).body).toContain('<b>you</b>');
    expect((await call('GET', `${id}/Transcript`)).status).toBe(404);
    expect((await call('GET', '99999/Messages')).status).toBe(404);
    expect((await call('GET', `${id}/Messages`, { as: 'bo' })).text).toBe('[]');
  });

  test('ForCurrentUser is the same list as the agent has', async () => {
    await waitingSession(parley);
    const twin = await call('GET', 'ForCurrentUser', { as: 'lea' });
    const list = await callWebApi(parley, 'Agents/Chat/ChatSessionsForUser', { as: 'lea' });
    expect(twin.text).toBe(list.text);
  });
});

test('[gotcha 22] with the console’s cookie it takes the XSRF token, with Authorization it does not', async () => {
  const id = await waitingSession(parley);
  const login = await fetch(`${parley.url}/agent/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'anna', password: 'correct horse' }),
  });
  const { xsrfToken } = (await login.json()) as { readonly xsrfToken: string };
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  const got = async (headers: Record<string, string>, as: 'anna' | null = null) =>
    (await call('GET', id, { as, headers })).status;
  expect(await got({ cookie })).toBe(401);
  expect(await got({ cookie, 'x-xsrf-token': 'x' })).toBe(401);
  expect(await got({ cookie, 'x-xsrf-token': xsrfToken })).toBe(200);
  expect(await got({ 'x-xsrf-token': 'x' }, 'anna')).toBe(200);
});
