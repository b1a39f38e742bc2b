/** The API describes itself to anybody who asks, and runs nothing meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import type { WebApiError } from '../../../src/web-api/errors.ts';
import { startTestParley, type TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

type Listing = Readonly<Record<string, Readonly<Record<string, string>>>>;

function get<T>(path: string, headers: Record<string, string> = {}) {
  return callWebApi<T>(parley, { verb: 'GET', path, headers });
}

const JSON_WANTED = { accept: 'application/json' };

describe('/api', () => {
  test('[WA30] tells programs its address and versions', async () => {
    const { status, body } = await get('/api', JSON_WANTED);
    expect([status, body]).toEqual([
      200,
      {
        v1: `${parley.url}/api/v1/`,
        Version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        NetServerVersion: '12.4',
        NetServerAssembly: '12.4.1514.0',
        NetServerDate: '2026-09-17',
        NetServer: 'Parley',
        NetServerLabel: expect.stringMatching(/^Parley_/),
        Services: 'v1',
        ServicesCurrent: 'v1',
      },
    ]);
  });

  test.each([
    undefined,
    '*/*',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    'text/html, application/json',
  ])('[WA30] is a page for people: Accept %j', async (accept) => {
    const answer = await get('/api/', accept === undefined ? {} : { accept });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.text).toContain(`<a href="${parley.url}/api/v1/">`);
  });

  test('[WA30] is XML for who wants that', async () => {
    const { text } = await get('/api', { accept: 'text/xml' });
    expect(text).toContain(`<v1>${parley.url}/api/v1/</v1>`);
  });

  test('[WA27] keeps the prefix of the request', async () => {
    const { body } = await get<{ v1: string }>('/Cust12345/API/', JSON_WANTED);
    expect(body.v1).toBe(`${parley.url}/Cust12345/api/v1/`);
  });
});

describe('/api/v1', () => {
  test('[WA31] lists every endpoint at its address', async () => {
    const { status, body } = await get<Listing>('/api/v1');
    const listed = Object.entries(body).flatMap(([address, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb} ${address}`),
    );
    expect(status).toBe(200);
    expect(listed.sort()).toEqual(
      ENDPOINTS.map(({ verb, path }) => `${verb} ${parley.url}/api/v1/${path}`).sort(),
    );
  });

  test('[WA31] is a page for browsers, and XML for who wants that', async () => {
    const page = await get('/Cust1/api/v1/', { accept: 'text/html' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const shown = page.text.replaceAll('<wbr>', '');
    expect(shown).toContain(`<code>${parley.url}/Cust1/api/v1/Agents/Chat/`);
    const xml = await get('/api/v1', { accept: 'application/xml' });
    expect(xml.text).toContain(`<Key>${parley.url}/api/v1/Agents/Chat/`);
  });

  test('[WA31] an agent lists its own operations', async () => {
    const { body } = await get<Listing>('/api/v1/agents/CHAT', { accept: 'application/html' });
    const chat = ENDPOINTS.filter(({ path }) => path.startsWith('Agents/Chat/'));
    expect(Object.keys(body)).toEqual(chat.map(({ path }) => `${parley.url}/api/v1/${path}`));
  });

  test.each(
    ENDPOINTS.filter(({ path }) => path.startsWith('Agents/')).map(
      (endpoint) => [endpoint.path, endpoint] as const,
    ),
  )('[WA31] GET %s describes it and does not run it', async (path, { summary, parameters }) => {
    const { status, body } = await get<Listing>(path);
    const names = Object.keys(parameters);
    const query =
      names.length === 0 ? '' : `?${names.map((name) => `${name}={${name}}`).join('&')}  `;
    expect([status, body]).toEqual([
      200,
      { [`${parley.url}/api/v1/${path}`]: { POST: query + summary } },
    ]);
  });

  test.each(['Agents/Nobody', 'Agents/Chat/Nothing', 'Agents/Chat/PickUp'])(
    '[WA31] nobody describes %s',
    async (path) => {
      const { status, body } = await get<{ ErrorCode: string }>(path);
      expect([status, body.ErrorCode]).toEqual([404, 'not_found']);
    },
  );
});

test.each(['/api/v1/Nowhere', '/Cust1/api/v1/agents/chat/x/y'])(
  '[WA32] %s is not found in the API’s own words',
  async (path) => {
    const { status, body, headers } = await callWebApi(parley, { path });
    expect(status).toBe(404);
    expect(body).toEqual({
      Error: true,
      ErrorType: 'SoNotFoundException',
      ErrorMessage: expect.any(String),
      Message: expect.any(String),
      ErrorSource: 'Parley',
      ErrorCode: 'not_found',
      RequestId: headers.get('x-request-id'),
    });
  },
);

test.each([
  ['POST', 'Agents/Chat/PickUpSession', 'the nearest operation is PickUpChatSession'],
  ['POST', 'Agents/Telephony/Ring', 'this agent is not served'],
  ['PUT', 'agents/chat/GetChatPresence', 'this takes POST'],
  ['DELETE', 'ChatRoom/1', 'DELETE ChatRoom/1: this is not served'],
])('[WA32] says what there is instead of %s %s', async (verb, path, hint) => {
  const { status, body } = await callWebApi<WebApiError>(parley, { verb, path });
  expect([status, body.ErrorMessage]).toEqual([404, expect.stringContaining(hint)]);
});

test.each([
  ['a path that is too long', `/api/v1/Agents/${'a'.repeat(200)}`, [404, 'not_found']],
  ['a path that cannot be decoded', '/Cust1/api/v1/Agents/%zz', [400, 'bad_request']],
] as const)('[WA32] %s is refused in the API’s own words', async (_what, path, refusal) => {
  const { status, body, headers } = await callWebApi<WebApiError>(parley, { verb: 'GET', path });
  expect([status, body.ErrorCode]).toEqual(refusal);
  expect(body.RequestId).toBe(headers.get('x-request-id'));
});
