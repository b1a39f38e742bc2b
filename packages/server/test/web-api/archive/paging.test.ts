/** From page to page, by GET and by POST. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/wire.ts';
import { getRows, MANY, type RowsBody, SESSIONS, startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

const ALL = MANY + Object.keys(SESSIONS).length;

/** Follows `odata.nextLink` to its end. @param first - from the root, with a slash */
async function follow(first: string) {
  const ids: unknown[] = [];
  const links: string[] = [];
  let next: string | null = first;
  while (next !== null) {
    const { body } = await getRows(parley, next);
    ids.push(...body.value.map(({ PrimaryKey }) => PrimaryKey));
    const link: string | null = body['odata.nextLink'];
    if (link !== null) links.push(link);
    next = link?.replace(parley.url, '') ?? null;
  }
  return { ids, links };
}

test('[AW15] [gotcha 20] following the links has every row once', async () => {
  const query = '$select=rating&$filter=chatSessionId gt 0&$orderBy=rating desc&$top=7';
  const { ids, links } = await follow(`/api/v1/Archive/ChatSession?${query}`);
  expect(links).toHaveLength(Math.floor(ALL / 7));
  expect(ids).toHaveLength(ALL);
  expect(new Set(ids).size).toBe(ALL);
});

test('[AW15] [gotcha 21] links keep the prefix, the path and every parameter', async () => {
  const query = '$select=contact/name,rating&$mode=Full&$inlineCount=True&$top=10';
  const { links } = await follow(`/Cust1/api/v1/archive/chatsession/?${query}`);
  const address = `${parley.url}/Cust1/api/v1/Archive/ChatSession`;
  expect(links).toEqual(
    ['10', '20'].map(
      (skip) =>
        `${address}?$select=contact/name,rating&$top=10&$skip=${skip}&$mode=Full&$inlineCount=True`,
    ),
  );
  const topic = await follow('/Cust1/api/v1/ChatTopic/1/Sessions?$top=20');
  expect(topic.links).toEqual([`${parley.url}/Cust1/api/v1/ChatTopic/1/Sessions?$top=20&$skip=20`]);
  const sessions = await follow('/api/v1/ChatSession?$top=20');
  expect(sessions.links).toEqual([`${parley.url}/api/v1/ChatSession?$top=20&$skip=20`]);
});

test('[AW15] a page without rows leads nowhere', async () => {
  const { body } = await getRows(parley, 'Archive/ChatSession?$top=0&$inlineCount=True');
  expect([body.value, body['odata.nextLink'], body['odata.count']]).toEqual([[], null, ALL]);
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  callWebApi<RowsBody>(parley, path, { body, headers });

test('[AW2] a stranger may not post either', async () => {
  const { status } = await callWebApi(parley, 'Archive/ChatSession', { as: null, body: {} });
  expect(status).toBe(401);
});

test('[AW1] parameters may be posted as a form or as JSON', async () => {
  const query = '$select=rating&$filter=rating eq 5&$orderby=rating';
  const { body: wanted } = await getRows(parley, `Archive/ChatSession?${query}`);
  expect(wanted.value).toHaveLength(1);
  const form = await post('Archive/ChatSession/', query.replaceAll(' ', '+'), FORM);
  expect([form.status, form.body]).toEqual([200, wanted]);
  const json = { $Select: 'rating', $filter: 'rating eq 5', $top: 10, unknown: 1 };
  expect((await post('Archive/ChatSession', json)).body).toEqual(wanted);
});

test('[AW1] what the address says counts before what the body says', async () => {
  const { body } = await post('Archive/ChatSession?$top=1', { $top: 5, $select: 'rating' });
  expect(body.value).toHaveLength(1);
  expect(Object.keys(body.value[0] ?? {})).toContain('rating');
});

test('[AW16] the page after a posted one is asked for by GET', async () => {
  const { body } = await post('Archive/ChatSession', { $select: 'rating', $top: 10 });
  const { ids } = await follow((body['odata.nextLink'] ?? '').replace(parley.url, ''));
  expect(ids).toHaveLength(ALL - 10);
});

test('[AW16] after one that is too long, the same body is posted again', async () => {
  const ids = Array.from({ length: 2_500 }, (_, id) => id);
  const body = { $select: 'rating', $top: 10, $filter: `chatSessionId in (${ids.join(',')})` };
  const seen: unknown[] = [];
  let next: string | null = '/api/v1/Archive/ChatSession';
  while (next !== null) {
    const page: RowsBody = (await post(next, body)).body;
    seen.push(...page.value.map(({ PrimaryKey }) => PrimaryKey));
    next = page['odata.nextLink']?.replace(parley.url, '') ?? null;
  }
  expect(new Set(seen).size).toBe(ALL);
  expect(seen).toHaveLength(ALL);
});
