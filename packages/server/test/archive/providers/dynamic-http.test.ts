/** The dynamic archive and those of messages and topics, as programs call them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { startArchiveWorld } from './archive-world.ts';

interface Rows {
  readonly 'odata.nextLink': string | null;
  readonly value: readonly Readonly<Record<string, unknown>>[];
}

describe('over HTTP', () => {
  let parley: TestParley;

  beforeAll(async () => {
    parley = await startArchiveWorld();
  });

  afterAll(() => parley.stop());

  const get = (path: string, as: string | null = 'bo') =>
    callWebApi<Rows & { readonly Message: string }>(parley, { verb: 'GET', path, as });

  it('[AD5] refuses a stranger', async () => {
    expect((await get('archive/dynamic?$select=chat_message.id', null)).status).toBe(401);
  });

  it('[AD5] [AD6] answers the request of the reference', async () => {
    const { status, body } = await get(
      'archive/dynamic?$select=chat_message.id,chat_message.message&$filter=chat_message.session_id eq 104',
    );
    expect(status).toBe(200);
    expect(body.value).toEqual([
      {
        PrimaryKey: '1004',
        EntityName: 'chat_message',
        'chat_message.id': 1004,
        'chat_message.message': 'To bo',
      },
      {
        PrimaryKey: '1005',
        EntityName: 'chat_message',
        'chat_message.id': 1005,
        'chat_message.message': 'Bo &amp; you:<br>&lt;b&gt;',
      },
    ]);
  });

  it('[AD8] pages through a right join by its links', async () => {
    const column = 'person.(Email->person_id).email_address';
    const ids: unknown[] = [];
    let next: string | null = `archive/dynamic?$select=${encodeURIComponent(column)}&$top=1`;
    while (next !== null) {
      const { body }: { readonly body: Rows } = await get(next);
      ids.push(...body.value.map((row) => row[column]));
      next = body['odata.nextLink']?.replace(parley.url, '') ?? null;
    }
    expect(ids).toEqual(['per@fjell.example', 'per@home.example']);
  });

  it('[AD13] says at which character it is wrong', async () => {
    const { status, body } = await get(
      'archive/dynamic?$select=chat_message.id,chat_message.client_id&$top=1',
    );
    expect(status).toBe(400);
    expect(body.Message).toContain(
      '$select, character 30: chat_message has no field "client_id"; did you mean',
    );
  });

  it.each([
    'chat_session.id;select pg_sleep(9)--',
    "chat_session.id' union select password from ejuser--",
    'chat_session.(ejuser->id).password',
    'chat_session.id)',
    '"chat_session".id',
    'chat_session.\u202e\u0000',
    'ejuser.password',
    '𝄞',
    'constructor.prototype',
  ])('[AD13] [AD12] refuses %j, wherever it stands', async (name) => {
    const text = encodeURIComponent(name);
    for (const query of [
      `$select=${text}`,
      `$select=chat_session.id&$orderBy=${text}`,
      `$select=chat_session.id&$filter=${text} eq 1`,
      `$select=GroupBy(${text}),CountAll()`,
    ]) {
      expect([(await get(`archive/dynamic?${query}`, 'root')).status, query]).toEqual([400, query]);
    }
  });

  it('[AD2] [AD3] lists messages and topics', async () => {
    const messages = await get(
      "archive/ChatMessage?$select=chatMessageId,text,chatTopic/name&$filter=search contains 'anna'",
    );
    expect(messages.body.value).toEqual([
      {
        PrimaryKey: '1006',
        EntityName: 'chatMessage',
        chatMessageId: 1006,
        text: 'To anna',
        'chatTopic/name': 'Queue',
      },
    ]);
    const topics = await get('archive/ChatTopic?$select=name,members&$entities=chatTopic');
    expect(topics.body.value).toEqual([
      { PrimaryKey: '2', EntityName: 'chatTopic', name: 'Queue', members: 3 },
    ]);
  });

  it('[AD2] [AD5] are read by the vendor’s own client', async () => {
    const agent = vendorClient(parley, 'bo').getArchiveAgent();
    const read = (provider: string, column: string) =>
      agent.getArchiveListByColumns2Async(provider, column, '', 'getAllRows = true', '', 0, 50);
    const dynamic = await read('dynamic', 'chat_session.first_message');
    expect(dynamic.map((row) => row.primaryKey)).toEqual([102, 104, 105, 107]);
    const messages = await read('ChatMessage', 'text');
    expect(messages.map((row) => row.columnData?.text?.displayValue)).toEqual([
      ...['Anybody?', 'To bo', 'Bo & you:\n<b>', 'To anna'],
    ]);
  });
});
