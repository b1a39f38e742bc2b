/** Statements about messages and other events, by the names that `src/storage` gives them. */
import type { EventRow } from '../../../src/storage/event-rows.ts';
import {
  type GivenEvent,
  type GivenMessage,
  inOrder,
  messageRow,
  otherRow,
} from './history-rows.ts';
import { type StatementCall, type Statements, valuesOf } from './statement.ts';
import type { Transaction } from './transaction.ts';

/** As `load-events` has it. */
const EVENTS_PER_READ = 500;

export const MESSAGE_STATEMENTS: Statements = {
  'store-messages': storeMessages,
  'store-read-marks': storeReadMarks,
  'find-messages': (tx, { values, store }) => {
    if (store.weakness === 'forgets client ids') return [];
    const [sessionIds, clientIds, senders] =
      valuesOf<[readonly number[], readonly string[], readonly number[]]>(values);
    return sessionIds.flatMap((sessionId, index) =>
      tx
        .history(sessionId)
        .filter((row) => row.client_id === clientIds[index] && senderOf(row) === senders[index])
        .map((row) => ({ ...row, id: row.message_id, when_posted: row.at })),
    );
  },
  'insert-messages': (tx, { values, store }) => {
    const [sessionId, json] = valuesOf<[number, string]>(values);
    const given = JSON.parse(json) as GivenMessage[];
    return given
      .sort((a, b) => a.revision - b.revision)
      .map((message) => {
        const id = store.nextMessageId();
        tx.addHistory(messageRow(message, { sessionId, id }));
        return { id, revision: message.revision };
      });
  },
  'insert-events': (tx, { values }) => {
    const [sessionId, json] = valuesOf<[number, string]>(values);
    for (const event of JSON.parse(json) as GivenEvent[]) {
      tx.addHistory(otherRow(event, sessionId));
    }
    return [];
  },
  // A column that nothing here reads.
  'mark-read-by-customer': () => [],
  'load-events': (tx, { values }) => {
    const [sessionId, after] = valuesOf<[number, number]>(values);
    return inOrder(tx.history(sessionId), after).slice(0, EVENTS_PER_READ);
  },
  'load-missed': (tx, { values }) => {
    const [ids, afters, limit] = valuesOf<[readonly number[], readonly number[], number]>(values);
    return ids.flatMap((id, index): readonly object[] => {
      const reading = { place: index + 1, head: tx.session(id)?.revision ?? 0 };
      const missed = inOrder(tx.history(id), afters[index] ?? 0).slice(0, limit);
      return missed.length === 0
        ? [{ ...reading, revision: null }]
        : missed.map((event) => ({ ...reading, ...event }));
    });
  },
};

type Column<T> = readonly T[];

interface Line {
  readonly sessionId: number;
  readonly index: number;
}

/** Looks for repeated ids before it waits for locks, and for the revisions after, as the statement in PostgreSQL does. */
async function storeMessages(
  tx: Transaction,
  { values, store }: StatementCall,
): Promise<readonly object[]> {
  const [ids, expected] = valuesOf<[Column<number>, Column<number>]>(values);
  const lines = (values[8] as Column<number>).map(
    (sessionId, index): Line => ({ sessionId, index }),
  );
  const repeated =
    store.weakness === 'forgets client ids' ? new Set() : findRepeated(tx, values, lines);
  const returned: object[] = [];
  for (const [row, id] of [...ids.entries()].sort((a, b) => a[1] - b[1])) {
    if (repeated.has(id) || tx.session(id)?.revision !== expected[row]) continue;
    await tx.lock('session', id);
    if (tx.session(id)?.revision !== expected[row]) continue;
    changeSession(tx, values, row);
    for (const line of lines.filter(({ sessionId }) => sessionId === id)) {
      const given = messageOf(values, line.index);
      const messageId = store.nextMessageId();
      tx.addHistory(messageRow(given, { sessionId: id, id: messageId }));
      returned.push({ id: messageId, session_id: id, revision: given.revision });
    }
  }
  return returned;
}

async function storeReadMarks(
  tx: Transaction,
  { values }: StatementCall,
): Promise<readonly object[]> {
  const [ids, expected, revisions, , customerReads, userReads] =
    valuesOf<
      [Column<number>, Column<number>, Column<number>, unknown, Column<number>, Column<number>]
    >(values);
  const given = JSON.parse(String(values[6])) as readonly (GivenEvent & { session_id: number })[];
  const returned: object[] = [];
  for (const [row, id] of [...ids.entries()].sort((a, b) => a[1] - b[1])) {
    if (tx.session(id)?.revision !== expected[row]) continue;
    await tx.lock('session', id);
    const session = tx.session(id);
    if (session === undefined || session.revision !== expected[row]) continue;
    tx.putSession({
      ...session,
      revision: revisions[row] ?? 0,
      customer_read: customerReads[row] ?? 0,
      user_read: userReads[row] ?? 0,
    });
    for (const event of given.filter(({ session_id }) => session_id === id)) {
      tx.addHistory(otherRow(event, id));
      returned.push({ session_id: id });
    }
  }
  return returned;
}

/** Sessions that hold one of the client ids already. */
function findRepeated(
  tx: Transaction,
  values: readonly unknown[],
  lines: readonly Line[],
): ReadonlySet<number> {
  const isStored = ({ sessionId, index }: Line): boolean => {
    const { client_id, created_by } = messageOf(values, index);
    return tx
      .history(sessionId)
      .some((row) => row.client_id === client_id && senderOf(row) === (created_by ?? 0));
  };
  return new Set(lines.filter(isStored).map(({ sessionId }) => sessionId));
}

/** By the places of the values in `store-messages`. */
function changeSession(tx: Transaction, values: readonly unknown[], row: number): void {
  const of = <T>(column: number): T => (values[column] as Column<T>)[row] as T;
  const session = tx.session(of(0));
  if (session === undefined) return;
  tx.putSession({
    ...session,
    revision: of(2),
    status: of(3),
    idle: new Date(of<number>(4)),
    first_message: of(5),
    last_message: of(6),
    alert_level: of(7),
  });
}

function messageOf(values: readonly unknown[], row: number): GivenMessage {
  const of = <T>(column: number): T => (values[column] as Column<T>)[row] as T;
  const sender = of<number>(12);
  return {
    revision: of(9),
    when_posted: new Date(of<number>(10)),
    client_id: of(11),
    created_by: sender === 0 ? null : sender,
    type: of(13),
    special_type: of(14),
    special_param: of(15),
    sent_by: of(16),
    author: of(17),
    message: of(18),
  };
}

function senderOf(row: EventRow): number {
  return row.created_by ?? 0;
}
