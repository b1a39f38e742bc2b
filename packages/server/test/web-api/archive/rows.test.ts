/** Slim rows, and everywhere that chat sessions are asked for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { LINKED } from '../../support/web-api/session-world.ts';
import { getRows, MANY, SESSIONS, startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

const QUEUE_ROWS = `ChatTopic/${TOPICS.queue}/Sessions`;

describe.each(['Archive/ChatSession', 'ChatSession', QUEUE_ROWS])('%s', (path) => {
  test('[AW2] a stranger is refused', async () => {
    const { status } = await getRows(parley, `${path}?$select=chatSessionId`, { as: null });
    expect(status).toBe(401);
  });

  test('[AW1] [AW5] [AW7] its members get rows', async () => {
    const { status, body } = await getRows(parley, `${path}?$select=rating&$orderBy=rating&$top=1`);
    expect(status).toBe(200);
    expect(body.value).toEqual([
      { PrimaryKey: String(SESSIONS.bare), EntityName: 'chat', rating: 0 },
    ]);
    expect(body['odata.metadata']).toBe(`${parley.url}/api/v1/Archive/ChatSession/$metadata`);
  });
});

test.each(['Archive', 'Archive/ChatSession/$metadata', 'Archive/$metadata', 'Archive/Nonsense'])(
  '[AW2] a stranger is refused at %s',
  async (path) => {
    expect((await getRows(parley, path, { as: null })).status).toBe(401);
  },
);

test('[AW2] who is in no topic gets no rows', async () => {
  const { status, body } = await getRows(parley, 'Archive/ChatSession?$inlineCount=True', {
    as: 'zoe',
  });
  expect([status, body.value, body['odata.count']]).toEqual([200, [], 0]);
  expect(body['odata.nextLink']).toBeNull();
});

test('[AW5] a topic has its own sessions alone, whatever the filter', async () => {
  const ids = async (query: string, as = 'anna') => {
    const { body } = await getRows(parley, `${QUEUE_ROWS}?$select=chatSessionId&${query}`, { as });
    return body.value.map(({ chatSessionId }) => chatSessionId);
  };
  expect(await ids('')).toEqual([SESSIONS.full, SESSIONS.bare]);
  expect(await ids('', 'root')).toEqual([SESSIONS.full, SESSIONS.bare]);
  expect(await ids('$filter=getAllRows=true or rating gt 0')).toEqual([
    SESSIONS.full,
    SESSIONS.bare,
  ]);
  expect(await ids(`$context=chatTopicId=${TOPICS.forms}`)).toEqual([]);
  expect(await ids('$filter=rating eq 5')).toEqual([SESSIONS.full]);
});

test('[AW5] a topic that there is not, or not for the caller, is 404', async () => {
  const refused = async (id: number, as: string) => {
    const { status, body } = await getRows(parley, `ChatTopic/${id}/Sessions`, { as });
    return [status, body.Message];
  };
  expect(await refused(4711, 'anna')).toEqual([404, 'ChatTopic id 4711 not found']);
  expect(await refused(TOPICS.forms, 'bo')).toEqual([
    404,
    `ChatTopic id ${TOPICS.forms} not found`,
  ]);
});

const SELECT = [
  'chatSessionId',
  'rating',
  'status',
  'whenRequested',
  'date',
  'whenEnded',
  'duration',
  'timeInQueue',
  'firstMessage',
  'contact/name',
  'agent',
  'person/personId',
  'person/birthdate',
  'person/personNoMail',
].join(',');

async function rowOf(id: number, headers: Record<string, string> = {}) {
  const query = `$select=${SELECT}&$filter=chatSessionId eq ${id}`;
  const { body } = await getRows(parley, `Archive/ChatSession?${query}`, { headers });
  return body.value[0];
}

test('[AW8] every kind of value, in the zone and language of the caller', async () => {
  expect(await rowOf(SESSIONS.full, { 'accept-language': 'en' })).toEqual({
    PrimaryKey: '101',
    EntityName: 'chat',
    chatSessionId: 101,
    rating: 5,
    status: 'Closed',
    whenRequested: '2026-01-16T00:30:00',
    date: '2026-01-16T00:00:00',
    whenEnded: '2026-01-16T02:01:30',
    duration: '01:30:00',
    timeInQueue: '00:01:30',
    firstMessage: 'Hello & welcome',
    'contact/name': 'Fjell AS',
    agent: 'anna',
    'person/personId': LINKED.person,
    'person/birthdate': '1980-02-29T00:00:00',
    'person/personNoMail': true,
  });
  const inNewYork = { 'so-timezone': 'US-NY, includeTZOffset', 'accept-language': 'nb' };
  expect(await rowOf(SESSIONS.full, inNewYork)).toMatchObject({
    status: 'Lukket',
    whenRequested: '2026-01-15T18:30:00-05:00',
    date: '2026-01-15T00:00:00-05:00',
    'person/birthdate': '1980-02-29T00:00:00Z',
  });
});

test('[AW8] [AC19] when something was made or changed is told with its time, as all stamps are', async () => {
  const select = '$select=date,registeredDate,updatedDate,person/personUpdatedDate';
  const path = `Archive/ChatSession?${select}&$filter=chatSessionId eq ${SESSIONS.full}`;
  const stampsIn = async (headers: Record<string, string>) => {
    const { body } = await getRows(parley, `${path}&$mode=Full`, { headers });
    const cells = body.value[0]?.Column as Record<string, unknown> | undefined;
    return [cells?.date, cells?.registeredDate, cells?.updatedDate];
  };
  const told = (RawValue: string, DisplayValue: string) =>
    expect.objectContaining({ RawValue, DisplayValue });
  expect(await stampsIn({})).toEqual([
    told('2026-01-16T00:00:00', '[D:2026-01-16]'),
    told('2026-01-16T00:30:00', '[DT:01/16/2026 00:30:00]'),
    told('2026-01-16T02:00:00', '[DT:01/16/2026 02:00:00]'),
  ]);
  expect(await stampsIn({ 'so-timezone': 'US-NY' })).toEqual([
    told('2026-01-15T00:00:00', '[D:2026-01-15]'),
    told('2026-01-15T23:30:00', '[DT:01/15/2026 23:30:00]'),
    told('2026-01-16T01:00:00', '[DT:01/16/2026 01:00:00]'),
  ]);
  expect(await stampsIn({ 'so-timezone': 'US-NY, includeTZOffset' })).toEqual([
    told('2026-01-15T00:00:00-05:00', '[D:2026-01-15]'),
    told('2026-01-15T23:30:00Z', '[DT:01/15/2026 23:30:00]'),
    told('2026-01-16T01:00:00Z', '[DT:01/16/2026 01:00:00]'),
  ]);
});

test('[AC19] filters on it ask for days, and rows are sorted by its time', async () => {
  const idsOf = async (query: string) => {
    const { body } = await getRows(parley, `Archive/ChatSession?$select=chatSessionId&${query}`);
    return body.value.map(({ chatSessionId }) => chatSessionId);
  };
  expect(await idsOf("$filter=registeredDate = '2026-01-16'")).toEqual([SESSIONS.full]);
  expect(await idsOf("$filter=registeredDate = '2026-01-15'")).toEqual([]);
  const later = `update chat_session set idle = idle + interval '1 minute' where id =`;
  await parley.db.query(
    `update chat_session set idle = '2026-01-16 01:00Z' where id in (201, 202)`,
  );
  await parley.db.query(`${later} 201`);
  const both = '$filter=chatSessionId in (201,202)&$orderBy=updatedDate';
  expect(await idsOf(both)).toEqual([202, 201]);
  expect(await idsOf(`${both} desc`)).toEqual([201, 202]);
});

test('[AW8] what is absent is the empty value of its kind', async () => {
  const none = '0001-01-01T00:00:00';
  expect(await rowOf(SESSIONS.bare)).toEqual({
    PrimaryKey: '102',
    EntityName: 'chat',
    chatSessionId: 102,
    rating: 0,
    status: 'US:"In queue";NO:"I kø";',
    whenRequested: none,
    date: none,
    whenEnded: none,
    duration: '00:00:00',
    timeInQueue: '00:00:00',
    firstMessage: '',
    'contact/name': '',
    agent: '',
    'person/personId': 0,
    'person/birthdate': none,
    'person/personNoMail': false,
  });
});

test('[AW7] [gotcha 20] keys are what the caller wrote, default ones what the documents write', async () => {
  const keysOf = async (query: string) => {
    const { body } = await getRows(parley, `Archive/ChatSession?$top=1${query}`);
    return Object.keys(body.value[0] ?? {});
  };
  expect(await keysOf('&$select=CHATSESSIONID,Contact/Name')).toEqual([
    'PrimaryKey',
    'EntityName',
    'CHATSESSIONID',
    'Contact/Name',
  ]);
  expect(await keysOf('')).toEqual(
    expect.arrayContaining(['PrimaryKey', 'EntityName', 'chatSessionId', 'contact/nameDepartment']),
  );
});

test('[AW1] [gotcha 14] a slash at the end changes nothing, nor does the case of anything', async () => {
  const rows = async (path: string) => (await getRows(parley, path)).body.value;
  const wanted = await rows('Archive/ChatSession?$select=rating&$top=2&$orderBy=rating desc');
  expect(wanted).toHaveLength(2);
  expect(await rows('archive/CHATSESSION/?$SELECT=rating&$TOP=2&$orderby=rating DESC')).toEqual(
    wanted,
  );
  expect(await rows('chatsession/?$select=rating&$top=2&$OrderBy=rating desc&$MODE=slim')).toEqual(
    wanted,
  );
});

test('[AW1] [gotcha 17] the vendor’s own samples are forgiven', async () => {
  const select = '$select= chatSessionId, contact/name?,';
  const query = `${select}&$filter=&$orderBy=&$entities=&$mode=&$format=&$context=&$top=1`;
  const { status, body } = await getRows(parley, `Archive/ChatSession?${query}`);
  expect([status, body.value]).toEqual([
    200,
    [{ PrimaryKey: '101', EntityName: 'chat', chatSessionId: 101, 'contact/name': 'Fjell AS' }],
  ]);
});

test('[AW14] rows are counted when somebody asks', async () => {
  const counted = async (how: string) => {
    const { body } = await getRows(parley, `Archive/ChatSession?$top=3&$inlineCount=${how}`);
    return body['odata.count'];
  };
  const all = MANY + Object.keys(SESSIONS).length;
  expect(await counted('True')).toBe(all);
  expect(await counted('allpages')).toBe(all);
  expect(await counted('Estimate')).toEqual(expect.any(Number));
  expect(await counted('False')).toBeUndefined();
});
