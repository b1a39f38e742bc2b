/** Whatever is sent: a coded answer, never a fault of ours, and nothing stored of what was refused. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../../src/web-api/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { startSessionWorld } from '../../support/web-api/session-world.ts';
import { digestDatabase } from './database-digest.ts';
import { wildBody, wrongBody } from './wild-bodies.ts';

/** Of each endpoint. */
const RUNS = 25;
const CONTENT_TYPES = [
  'application/json',
  'text/json; charset=utf-8',
  'application/json; charset=utf-16le',
  'application/json; charset=klingon',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/merge-patch+json',
  'multipart/form-data; boundary=x',
  'text/plain',
  ';;;',
];

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

describe.each(
  ENDPOINTS.map((endpoint) => [`${endpoint.verb} ${endpoint.path}`, endpoint] as const),
)('%s', (_name, endpoint) => {
  test('[WA33] any body, parameter and media type gets an answer that is no fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        wildBody(endpoint.body),
        fc.constantFrom(...CONTENT_TYPES),
        fc.dictionary(fc.constantFrom('$select', 'after', 'html', 'flat', 'id', 'x'), fc.string(), {
          maxKeys: 3,
        }),
        wildParameter,
        async (body, contentType, query, parameter) => {
          const answer = await send(endpoint, { body, contentType, query, parameter });
          expect(answer.status, `${answer.status} ${answer.text}`).toBeLessThan(500);
        },
      ),
      { numRuns: RUNS },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  const wrong = wrongBody(endpoint.body);
  if (wrong !== null) {
    test('[WA34] a value of the wrong kind is refused by name, and nothing is stored', async () => {
      const before = await digestDatabase(parley.db);
      await fc.assert(
        fc.asyncProperty(wrong, async ({ name, text }) => {
          const answer = await send(endpoint, { body: text });
          expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(`${name}`)]);
        }),
        { numRuns: RUNS },
      );
      expect(await digestDatabase(parley.db)).toBe(before);
    });
  }
});

const wildParameter = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.constantFrom(
    '-1',
    '2147483648',
    '1e3',
    'abc',
    '%00',
    'null',
    "1'--",
    '../../etc',
    'a'.repeat(300),
  ),
);

interface Sent {
  readonly body?: string;
  readonly contentType?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly parameter?: string;
}

function send(endpoint: Endpoint, { body = '', contentType, query = {}, parameter = '1' }: Sent) {
  const parameters = Object.keys(endpoint.parameters).map((name) => [name, parameter] as const);
  const search = new URLSearchParams({ ...Object.fromEntries(parameters), ...query });
  const path = endpoint.path.replaceAll(/\{\w+\}/g, encodeURIComponent(parameter));
  const hasBody = endpoint.verb !== 'GET' && body !== '';
  return callWebApi(parley, {
    verb: endpoint.verb,
    path: `${path}?${search}`,
    as: 'root',
    headers: { 'content-type': contentType ?? 'application/json' },
    ...(hasBody ? { body } : {}),
  });
}
