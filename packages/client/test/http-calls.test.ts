import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  closeSession,
  createId,
  endSession,
  loadTopic,
  login,
  logout,
  ParleyError,
  rateSession,
  setPresence,
  startSession,
} from '../src/index.ts';

interface Call {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server | null = null;

afterEach(() => {
  server?.close();
});

/** A server that answers everything alike and remembers what it was asked. */
async function answer(
  status: number,
  body: string,
): Promise<{ readonly baseUrl: string; readonly calls: readonly Call[] }> {
  const calls: Call[] = [];
  const listening = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += String(piece);
    const { method, url, headers } = request;
    calls.push({ method, url, headers, body: text });
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/Cust1/`, calls };
}

describe('calls over HTTP', () => {
  it('goes below the base address, whatever its end', async () => {
    const { baseUrl, calls } = await answer(200, '{"topicId":1}');
    expect(await loadTopic(baseUrl, 1)).toEqual({ topicId: 1 });
    expect(calls).toMatchObject([{ method: 'GET', url: '/Cust1/visitor/topics/1', body: '' }]);
  });

  it('[DL28] sends the key in a header and nowhere else', async () => {
    const { baseUrl, calls } = await answer(200, '{}');
    const access = { baseUrl, sessionId: 5, sessionKey: 'secret' };
    await endSession(access);
    await closeSession(access);
    await rateSession(access, 4);
    expect(calls.map((call) => call.url)).toEqual([
      '/Cust1/visitor/sessions/5/end',
      '/Cust1/visitor/sessions/5/close',
      '/Cust1/visitor/sessions/5/rating',
    ]);
    for (const call of calls) expect(call.headers.authorization).toBe('Bearer secret');
    expect(calls.at(-1)?.body).toBe('{"rating":4}');
  });

  it("[DL28] sends an agent's token with every change", async () => {
    const { baseUrl, calls } = await answer(204, '');
    const access = { baseUrl, xsrfToken: 'token' };
    expect(await logout(access)).toBeNull();
    await setPresence(access, true);
    for (const call of calls) expect(call.headers['x-xsrf-token']).toBe('token');
    expect(calls.map((call) => call.method)).toEqual(['POST', 'PUT']);
  });

  it('throws the refusal of the server with its code, sentence, detail and status', async () => {
    const error = { code: 'form_incomplete', message: 'A field is missing.', detail: ['email'] };
    const { baseUrl } = await answer(422, JSON.stringify({ error }));
    const refused = startSession(baseUrl, 1, { startId: createId() });
    await expect(refused).rejects.toBeInstanceOf(ParleyError);
    await expect(refused).rejects.toMatchObject({ ...error, status: 422 });
  });

  it('throws `unexpected_answer` when something else answers', async () => {
    const { baseUrl } = await answer(502, '<h1>Bad gateway</h1>');
    await expect(loadTopic(baseUrl, 1)).rejects.toMatchObject({
      code: 'unexpected_answer',
      status: 502,
    });
    server?.close();
    const page = await answer(200, '<h1>Hotel network: please log in</h1>');
    await expect(loadTopic(page.baseUrl, 1)).rejects.toMatchObject({ code: 'unexpected_answer' });
  });

  it('throws `network` when nobody answers', async () => {
    const { baseUrl } = await answer(200, '{}');
    const closed = new Promise((resolve) => server?.close(resolve));
    server?.closeAllConnections();
    await closed;
    await expect(login(baseUrl, { name: 'a', password: 'b' })).rejects.toMatchObject({
      code: 'network',
      status: 0,
    });
  });
});

describe('ids', () => {
  it('are version 4 UUIDs, each another', () => {
    const ids = Array.from({ length: 1_000 }, createId);
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });
});
