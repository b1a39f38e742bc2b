/** A prepared statement keeps its plan, so what a look-up reads must not depend on how small the table was at its first use. */
import { type ChatSession, decideMark, decideMessage, revise, takesMessages } from '@parley/domain';
import { expect, test } from 'vitest';
import { touchSessions } from '../../src/storage/customers-seen.ts';
import { type Queryable, withTransaction } from '../../src/storage/database.ts';
import { isMessage } from '../../src/storage/event-rows.ts';
import { findMessages } from '../../src/storage/find-messages.ts';
import { loadMissed } from '../../src/storage/load-events.ts';
import { loadSessions } from '../../src/storage/load-session.ts';
import { storeMessages } from '../../src/storage/store-messages.ts';
import { storeReadMarks } from '../../src/storage/store-read-marks.ts';
import { createTestDatabase } from '../support/test-database.ts';

const FEW = 2;
const MANY = 2_000;

const LOOK_UPS: readonly (readonly [
  string,
  (tx: Queryable, sessionId: number) => Promise<unknown>,
])[] = [
  ['missed events', (tx, sessionId) => loadMissed(tx, [{ sessionId, after: 0 }])],
  [
    'stored messages',
    (tx, sessionId) => findMessages(tx, [{ sessionId, clientId: 'c', userId: null }]),
  ],
  ['sessions that get a message', writeTo],
  ['sessions that are read', markRead],
  ['sessions of customers who are there', (tx, id) => touchSessions(tx, [id], NOW)],
];

const NOW = 1_750_000_000_000;

async function writeTo(tx: Queryable, sessionId: number): Promise<void> {
  const session = await sessionOf(tx, sessionId);
  const command = {
    type: 'PostCustomerMessage',
    html: 'y',
    clientId: 'd',
  } as const;
  if (!takesMessages(session)) throw new Error('a session that takes no messages');
  const decision = decideMessage(session, command, { now: NOW });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const messages = revise(session, decision.events, NOW).filter(isMessage);
  const group = [{ expectedRevision: session.revision, session: decision.session, messages }];
  expect([...(await storeMessages(tx, group)).keys()]).toEqual([sessionId]);
}

async function markRead(tx: Queryable, sessionId: number): Promise<void> {
  const before = await sessionOf(tx, sessionId);
  if (before.status === 'Deleted') throw new Error('a deleted session');
  const command = { type: 'MarkRead', by: 'customer', userId: null, upTo: 1 } as const;
  const decision = decideMark(before, command, { now: NOW });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const { session } = decision;
  const events = revise(before, decision.events, NOW);
  expect([...(await storeReadMarks(tx, [{ before, session, events }]))]).toEqual([sessionId]);
}

async function sessionOf(tx: Queryable, sessionId: number): Promise<ChatSession> {
  const [loaded] = await loadSessions(tx, [sessionId]);
  if (loaded === undefined) throw new Error(`no session ${sessionId}`);
  return loaded.session;
}

test.each(LOOK_UPS)(
  '%s are found without reading the rows of other chat sessions',
  async (_name, lookUp) => {
    const database = await createTestDatabase();
    await withTransaction(database.db, async (tx) => {
      await tx.query(`insert into chat_topic (id, name) values (1, 'x')`);
      await addSessions(tx, FEW);
      await tx.query('analyze chat_session, chat_message');
      await lookUp(tx, FEW);
      await addSessions(tx, MANY);
      const before = await rowsRead(tx);
      await lookUp(tx, MANY);
      expect((await rowsRead(tx)) - before).toBeLessThan(10);
    });
    await database.drop();
  },
);

/** Adds those up to the id, with a message each. */
async function addSessions(tx: Queryable, upTo: number): Promise<void> {
  await tx.query(
    `with fresh as (
      insert into chat_session (id, topic_id, status, revision, when_requested)
      select id, 1, 4, 1, now() from generate_series(1, $1::int) id
      where id > (select coalesce(max(id), 0) from chat_session)
      returning id
    )
    insert into chat_message (session_id, revision, when_posted, client_id, type, special_type, sent_by,
      message, author, special_param)
    select id, 1, now(), 'c', 2, 0, 1, 'x', '', '' from fresh`,
    [upTo],
  );
}

/** Rows that this transaction has fetched by way of an index. */
async function rowsRead(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ read: number }>(
    `select sum(idx_tup_fetch)::bigint as read from pg_stat_xact_user_tables
      where relname in ('chat_session', 'chat_message')`,
  );
  return rows[0]?.read ?? 0;
}
