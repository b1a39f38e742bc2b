/** Authentication where programs meet it: real requests to the Web API. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs } from '../support/callers.ts';
import { PASSWORD, startTestParley, type TestParley } from '../support/test-parley.ts';
import { basic } from '../support/web-callers.ts';

const PATH = '/api/v1/Agents/Chat/ChatSessionsForUser';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

/** @param headers names and values by turns, so that a name may come twice */
async function post(headers: readonly string[]): Promise<IncomingMessage> {
  const { hostname, port, host } = new URL(parley.url);
  const sent = request({
    hostname,
    port,
    path: PATH,
    method: 'POST',
    headers: ['host', host, ...headers],
  });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  return answer;
}

test('[AU1] name and password let a program in', async () => {
  const { authorization } = basic('anna', PASSWORD);
  expect((await post(['authorization', authorization])).statusCode).toBe(200);
});

test('[AU2] a stranger is told how to prove itself', async () => {
  const { authorization } = basic('anna', PASSWORD);
  const twice = ['authorization', authorization, 'Authorization', authorization];
  for (const headers of [[], ['authorization', ''], ['authorization', 'Basic ?'], twice]) {
    const answer = await post(headers);
    expect([headers, answer.statusCode]).toEqual([headers, 401]);
    const listed = answer.headersDistinct['www-authenticate']?.join();
    for (const scheme of ['Basic realm="Parley"', 'SOTicket', 'Bearer']) {
      expect(listed).toContain(scheme);
    }
  }
});

test('[AU15] reading by the cookie takes the XSRF token as well', async () => {
  const { cookie, me } = await logInAs(parley, 'anna');
  expect((await post(['cookie', cookie])).statusCode).toBe(401);
  const right = await post(['cookie', cookie, 'x-xsrf-token', me.xsrfToken]);
  expect(right.statusCode).toBe(200);
});
