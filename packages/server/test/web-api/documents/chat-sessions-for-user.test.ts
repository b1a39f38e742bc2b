/** Source document 004, to the letter. */
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../../support/test-parley.ts';
import {
  ACCEPTED_TYPES,
  expectAsDocumented,
  readResponseTable,
  readSample,
  sendSample,
  startDocumentWorld,
  TOPIC,
} from '../../support/web-api/document-sample.ts';
import { LINKED } from '../../support/web-api/session-world.ts';

const sample = readSample('chat-sessions-for-user');
const table = readResponseTable('chat-sessions-for-user');

let parley: TestParley;
beforeAll(async () => {
  parley = await startDocumentWorld();
  await parley.db.query(`
    insert into chat_session (id, topic_id, status, user_id, customer_id, contact_id, project_id, sale_id, ticket_id,
        transfer_to, rank, when_requested, when_started, idle, flags)
      values (351, ${TOPIC}, 4, null, null, null, null, null, null, null, null, now(), null, now(), 0),
        (352, ${TOPIC}, 5, 21, ${LINKED.person}, ${LINKED.contact}, ${LINKED.project}, ${LINKED.sale},
          ${LINKED.ticket}, ${AGENTS.anna}, 1, now(), now(), now(), 3),
        (353, 2, 4, null, null, null, null, null, null, null, null, now(), null, now(), 0)`);
});
afterAll(() => parley.stop());

function send(changes: {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}) {
  const { headers = {}, query = '' } = changes;
  const { path } = sample;
  return sendSample(parley, {
    ...{ ...sample, path: path + query },
    headers: { ...sample.headers, ...headers },
  });
}

test('the sample request lists the sessions of the caller’s topics, with every property of the table', async () => {
  expect(sample.path).toBe('/api/v1/Agents/Chat/ChatSessionsForUser');
  expect(Object.keys(sample.headers)).toEqual(['Authorization', 'Accept', 'Accept-Language']);
  expect(table.size).toBe(33);
  const { status, contentType, text } = await send({});
  expect([status, contentType]).toEqual([200, 'application/json; charset=utf-8']);
  const sessions = JSON.parse(text) as Record<string, unknown>[];
  expect(sessions.map(({ ChatSessionId }) => ChatSessionId)).toEqual([351, 352]);
  for (const session of sessions) expectAsDocumented(session, table);
  expect(sessions[0]).toMatchObject({ User: null, Person: null, TransferTo: null, Flags: 'None' });
  expect(sessions[1]).toMatchObject({
    User: { Name: 'tje0', AssociateId: 11, EjUserId: 21 },
    Person: { FullName: 'Per Fjell' },
    Contact: { Name: 'Fjell AS' },
    Project: { Name: 'Tunnel' },
    Sale: { Title: 'Lamps' },
    Ticket: { Title: 'Too dark' },
    TransferTo: { Name: 'anna' },
    Flags: 'CustomerIsTyping, UserIsTyping',
    TableRight: { Mask: 'FULL', Reason: '' },
  });
});

test('[WA23] ?$select=name,department,category/id leaves every property, and nothing in them', async () => {
  const { status, text } = await send({ query: '?$select=name,department,category/id' });
  const sessions = JSON.parse(text) as Record<string, unknown>[];
  expect([status, sessions.length]).toEqual([200, 2]);
  for (const session of sessions) {
    expect(Object.keys(session).sort()).toEqual([...table.keys()].sort());
    expect(new Set(Object.values(session))).toEqual(new Set([null]));
  }
});

test('[WA23] a property and a part of one are chosen', async () => {
  const { text } = await send({ query: '?$select=chatSessionId,%20user/name' });
  expect((JSON.parse(text) as unknown[])[1]).toMatchObject({
    ChatSessionId: 352,
    User: { Name: 'tje0', AssociateId: null },
    Status: null,
  });
});

test('without its password nobody is let in', async () => {
  expect((await send({ headers: { Authorization: 'Basic dGplMDp4' } })).status).toBe(401);
});

test.each(ACCEPTED_TYPES.json)('[WA17] Accept: %s is JSON', async (Accept) => {
  const { contentType, text } = await send({ headers: { Accept } });
  expect(contentType).toBe('application/json; charset=utf-8');
  expect(JSON.parse(text)).toHaveLength(2);
});

test.each(ACCEPTED_TYPES.xml)(
  '[WA17] Accept: %s is a list of ChatSessionEntity',
  async (Accept) => {
    const { status, contentType, text } = await send({ headers: { Accept } });
    expect([status, contentType]).toEqual([200, 'application/xml; charset=utf-8']);
    const { ArrayOfChatSessionEntity: root } = new XMLParser().parse(text) as {
      readonly ArrayOfChatSessionEntity: { readonly ChatSessionEntity: Record<string, unknown>[] };
    };
    expect(root.ChatSessionEntity).toHaveLength(2);
    for (const session of root.ChatSessionEntity) {
      expect(Object.keys(session).sort()).toEqual([...table.keys()].sort());
    }
  },
);
