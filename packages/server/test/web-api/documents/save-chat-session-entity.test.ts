/** Source document 003, to the letter. */
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ACCEPTED_TYPES,
  expectAsDocumented,
  readResponseTable,
  readSample,
  SESSION,
  sendSample,
  startDocumentWorld,
  TOPIC,
} from '../../support/web-api/document-sample.ts';
import { countSessions, LINKED, storedSession } from '../../support/web-api/session-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const sample = readSample('save-chat-session-entity');
const table = readResponseTable('save-chat-session-entity');
const given = JSON.parse(sample.body) as Readonly<Record<string, unknown>>;

let parley: TestParley;
beforeAll(async () => {
  parley = await startDocumentWorld();
});
afterAll(() => parley.stop());

beforeEach(async () => {
  await parley.db.query(`
    delete from chat_session;
    insert into chat_session (id, topic_id, status, user_id, customer_id, rank, when_requested, when_started,
        when_ended, idle, session_key, initial_queue_pos, customer_alias, name, alert_level)
      values (${SESSION}, ${TOPIC}, 9, 21, ${LINKED.person}, 1, '2024-12-15 09:22:45+01',
        '2024-12-15 09:23:15.5+01', '2024-12-15 09:25:50+01', '2024-12-15 09:25:50+01', 'secret', 3, 'jsmith',
        'John Smith', 0)`);
});

function send(changes: {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}) {
  const { headers = {}, body = sample.body } = changes;
  return sendSample(parley, { ...sample, headers: { ...sample.headers, ...headers }, body });
}

/** The session as JSON has it. */
async function read(changes: Parameters<typeof send>[0] = {}): Promise<Record<string, unknown>> {
  const { status, text } = await send(changes);
  expect(status, text).toBe(200);
  return JSON.parse(text) as Record<string, unknown>;
}

/** The sample as it comes back: dates without their offset, in whole milliseconds. */
const STORED = {
  ...given,
  WhenRequested: '2002-08-11T10:10:59.085',
  WhenStarted: '2019-06-07T10:10:59.085',
  WhenEnded: '2002-04-04T10:10:59.085',
  WhenIdle: '1999-06-07T10:10:59.085',
  WhenFetched: '2010-04-13T10:10:59.085',
};

describe('the sample request', () => {
  test('is read as the document has it', () => {
    expect(sample.path).toBe('/api/v1/Agents/Chat/SaveChatSessionEntity');
    expect(Object.keys(sample.headers)).toEqual([
      ...['Authorization', 'Accept', 'Accept-Language', 'Content-Type'],
    ]);
    expect(table.size).toBe(33);
  });

  test('[CS88] is stored as given for a session that has ended, but for its key', async () => {
    const { status, contentType, text } = await send({});
    expect([status, contentType]).toEqual([200, 'application/json; charset=utf-8']);
    const entity = JSON.parse(text) as Record<string, unknown>;
    expectAsDocumented(entity, table);
    expect(entity).toMatchObject({ ...STORED, SessionKey: 'secret' });
    expect(await storedSession(parley, SESSION)).toMatchObject({
      user_id: null,
      customer_id: null,
      rating: 957,
      rank: 235,
      flags: 1,
      when_started: '2019-06-07T08:10:59.085+00:00',
      revision: 1,
      events: 1,
    });
  });

  test.each([
    ['waits', 4],
    ['is answered', 6],
  ])('[CS88] [CS89] ends a session that %s, and is stored as given', async (_name, status) => {
    await parley.db.query(
      `update chat_session set status = $2::int, when_ended = null, customer_fetch = now(),
        user_id = case when $2::int = 6 then 21 end, rank = case when $2::int = 6 then 1 end
        where id = $1`,
      [SESSION, status],
    );
    const { status: answered, text } = await send({});
    expect(answered).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ ...STORED, SessionKey: 'secret' });
    expect(await storedSession(parley, SESSION)).toMatchObject({ user_id: null, rank: 235 });
  });

  test('[CS81] brings a session in when its id is 0, key and all', async () => {
    const before = await countSessions(parley);
    const entity = await read({ body: sample.body.replace('352', '0') });
    expectAsDocumented(entity, table);
    expect(entity).toMatchObject({ ...STORED, ChatSessionId: expect.any(Number) });
    expect(entity.ChatSessionId).not.toBe(0);
    expect(await countSessions(parley)).toBe(before + 1);
  });

  test('without its password nobody is let in', async () => {
    const before = await storedSession(parley, SESSION);
    for (const Authorization of ['', 'Basic dGplMDp0amUw', 'Basic dGplMQ==', 'Digest x']) {
      expect((await send({ headers: { Authorization } })).status).toBe(401);
    }
    expect(await storedSession(parley, SESSION)).toEqual(before);
  });

  test.each([...ACCEPTED_TYPES.json, '*/*', ''])('[WA17] Accept: %s is JSON', async (Accept) => {
    const { contentType, text } = await send({ headers: { Accept } });
    expect(contentType).toBe('application/json; charset=utf-8');
    expectAsDocumented(JSON.parse(text), table);
  });

  test.each(ACCEPTED_TYPES.json)('[WA18] Content-Type: %s is JSON', async (type) => {
    expect(await read({ headers: { 'Content-Type': type } })).toMatchObject({
      Rating: 957,
      WhenEnded: STORED.WhenEnded,
    });
  });

  test('[WA18] a form is read as well, and other types are refused', async () => {
    const form = new URLSearchParams({ ChatSessionId: '352', Rating: '4', CustomerAlias: 'VIP' });
    const type = 'application/x-www-form-urlencoded';
    const entity = await read({ headers: { 'Content-Type': type }, body: String(form) });
    expect(entity).toMatchObject({ Rating: 4, CustomerAlias: 'VIP', User: { Name: 'tje0' } });
    expect((await send({ headers: { 'Content-Type': 'image/png' } })).status).toBe(415);
  });
});

describe('XML', () => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

  test.each(ACCEPTED_TYPES.xml)(
    '[WA17] Accept: %s has every property of the table',
    async (Accept) => {
      const { status, contentType, text } = await send({ headers: { Accept } });
      expect([status, contentType]).toEqual([200, 'application/xml; charset=utf-8']);
      const { ChatSessionEntity: root } = parser.parse(text) as {
        readonly ChatSessionEntity: Readonly<Record<string, unknown>>;
      };
      const properties = Object.keys(root).filter((name) => !name.startsWith('@'));
      expect(properties.sort()).toEqual([...table.keys()].sort());
      expect(root).toMatchObject({
        ChatSessionId: '352',
        User: { '@_xsi:nil': 'true' },
        CustomerConsented: 'false',
        Status: 'Closed',
        Flags: 'CustomerIsTyping',
        WhenStarted: STORED.WhenStarted,
        Rating: '957',
        TableRight: { Mask: 'FULL' },
      });
    },
  );

  test.each(ACCEPTED_TYPES.xml)('[WA18] Content-Type: %s says the same', async (type) => {
    const elements = Object.entries(given).map(([name, value]) =>
      value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${String(value)}</${name}>`,
    );
    const body = `<?xml version="1.0" encoding="utf-8"?>
      <ChatSessionEntity xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        ${elements.join('\n')}
      </ChatSessionEntity>`;
    const entity = await read({ headers: { 'Content-Type': type }, body });
    expect(entity).toMatchObject({ ...STORED, SessionKey: 'secret' });
  });
});

describe('[WS2] saving what came back changes nothing', () => {
  const languages = [{}, { 'SO-TimeZone': 'US-NY,includeTZOffset', 'SO-Language': 'no' }];

  test.each([
    ['JSON', 'application/json', 'ended'],
    ['JSON', 'application/json', 'open'],
    ['XML', 'application/xml', 'ended'],
    ['XML', 'application/xml', 'open'],
  ])('in %s (%s), of a session that is %s', async (_name, type, state) => {
    if (state === 'open') await reopen();
    const before = await storedSession(parley, SESSION);
    for (const headers of languages) {
      const both = { ...headers, Accept: type, 'Content-Type': type };
      const unchanged = { headers: both, body: unchangedIn(type) };
      const first = await send(unchanged);
      expect(first.status, first.text).toBe(200);
      const second = await send({ headers: both, body: first.text });
      expect(second).toEqual(first);
    }
    expect(await storedSession(parley, SESSION)).toEqual(before);
  });

  test.each(['ended', 'open'])('through the vendor’s client, of one that is %s', async (state) => {
    if (state === 'open') await reopen();
    // The client makes one of both typing flags (WA7), and reads dates without an offset by its own clocks.
    await parley.db.query('update chat_session set flags = 2 where id = $1', [SESSION]);
    const before = await storedSession(parley, SESSION);
    const zones = [
      { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      { timezone: 'US-NY', timezoneInclude: true },
      { timezoneInclude: true, languageCode: 'no' },
    ];
    for (const options of zones) {
      const api = vendorClient(parley, null, options);
      api.authenticateWithPassword('tje0', 'Tje0');
      const agent = api.getChatAgent();
      const entity = await agent.getChatSessionEntityAsync(SESSION);
      expect(await agent.saveChatSessionEntityAsync(entity)).toEqual(entity);
    }
    expect(await storedSession(parley, SESSION)).toEqual(before);
  });

  async function reopen(): Promise<void> {
    await parley.db.query(
      `update chat_session set status = 5, when_ended = null, transfer_to = 11, contact_id = $2,
        first_message = 'A & B < "C"', flags = 3 where id = $1`,
      [SESSION, LINKED.contact],
    );
  }

  /** A save that says nothing but which session it is. */
  function unchangedIn(type: string): string {
    return type === 'application/xml'
      ? `<ChatSessionEntity><ChatSessionId>${SESSION}</ChatSessionId></ChatSessionEntity>`
      : JSON.stringify({ ChatSessionId: SESSION });
  }
});
