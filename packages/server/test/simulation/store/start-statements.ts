/** Statements by which chat sessions begin, by the names that `src/storage` gives them. */
import { type GivenEvent, type GivenMessage, messageRow, otherRow } from './history-rows.ts';
import { isReadyIn, topicRow } from './people-statements.ts';
import { isWaitingIn } from './session-statements.ts';
import { type StatementCall, type Statements, valuesOf } from './statement.ts';
import { isMessage, type SessionRecord } from './tables.ts';
import type { Transaction } from './transaction.ts';

export const START_STATEMENTS: Statements = {
  'read-starts': (tx, { values, store }) => {
    const [topicIds, counts, startIds] =
      valuesOf<[readonly number[], readonly number[], readonly string[]]>(values);
    const known = tx.sessions().flatMap(({ start_id: id }) => (id === null ? [] : [id]));
    return topicIds.flatMap((id, index) => {
      const topic = tx.topic(id);
      if (topic === undefined) return [];
      return [
        {
          ...topicRow(topic),
          staffed: [...tx.users.values()].some((user) => isReadyIn(user, id)),
          waiting: tx.sessions().filter((row) => isWaitingIn(row, [id])).length,
          ids: Array.from({ length: counts[index] ?? 0 }, store.nextSessionId),
          known: known.filter((startId) => startIds.includes(startId)),
        },
      ];
    });
  },
  'next-session-id': (_tx, { store }) => [{ id: store.nextSessionId() }],
  'store-new-sessions': storeNewSessions,
};

/** A session whose start id is taken is left out with all that belongs to it; one that is being taken is waited for. */
async function storeNewSessions(
  tx: Transaction,
  { values, store }: StatementCall,
): Promise<readonly object[]> {
  const [topicIds, sessions, messages, events] =
    valuesOf<[readonly number[], string, string, string]>(values);
  const begun = new Set<number>();
  for (const row of (JSON.parse(sessions) as SessionRecord[]).sort((a, b) => a.id - b.id)) {
    if (!topicIds.includes(row.topic_id) || tx.topic(row.topic_id) === undefined) continue;
    if (row.start_id !== null) {
      await tx.lock('start', row.start_id);
      if (tx.sessions().some((other) => other.start_id === row.start_id)) continue;
    }
    tx.putSession(withDates(row));
    begun.add(row.id);
  }
  const returned: object[] = [];
  for (const given of JSON.parse(messages) as (OfSession & GivenMessage)[]) {
    const { session_id: sessionId, revision } = given;
    if (!begun.has(sessionId)) continue;
    const id = store.nextMessageId();
    tx.addHistory(messageRow(given, { sessionId, id }));
    returned.push({ session_id: sessionId, message_id: id, revision });
  }
  for (const given of JSON.parse(events) as (OfSession & GivenEvent)[]) {
    if (begun.has(given.session_id)) tx.addHistory(otherRow(given, given.session_id));
  }
  const silent = [...begun].filter((id) => !tx.history(id).some(isMessage));
  return [
    ...returned,
    ...silent.map((id) => ({ session_id: id, message_id: null, revision: null })),
  ];
}

interface OfSession {
  readonly session_id: number;
}

const SESSION_DATES = [
  'when_requested',
  'when_started',
  'when_ended',
  'idle',
  'customer_fetch',
] as const satisfies readonly (keyof SessionRecord)[];

/** A row that came as JSON, with its times as the driver gives them. */
function withDates(row: SessionRecord): SessionRecord {
  const dates = SESSION_DATES.map((column) => {
    const text = row[column];
    return [column, text === null ? null : new Date(text)];
  });
  return { ...row, ...Object.fromEntries(dates) };
}
