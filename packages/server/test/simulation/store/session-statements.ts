/** Statements about chat sessions, by the names that `src/storage` gives them. */

import { type StatementCall, type Statements, valuesOf } from './statement.ts';
import type { SessionRecord } from './tables.ts';
import type { Transaction } from './transaction.ts';

/** `chat_session.status` */
const IN_QUEUE = 4;
const FINISHED = 7;
const DELETED = 8;

export const SESSION_STATEMENTS: Statements = {
  'load-session': (tx, { values }) => found(tx.session(valuesOf<[number]>(values)[0])),
  'load-sessions': (tx, { values }) => {
    const [ids] = valuesOf<[readonly number[]]>(values);
    return ids.flatMap((id) => found(tx.session(id)));
  },
  'load-session-keys': (tx, { values }) => {
    const [ids] = valuesOf<[readonly number[]]>(values);
    return ids.flatMap((id) => {
      const row = tx.session(id);
      if (row === undefined || row.status === DELETED) return [];
      const { session_key, topic_id, status, customer_fetch } = row;
      return [{ id, key: session_key ?? '', topic_id, waits: status === IN_QUEUE, customer_fetch }];
    });
  },
  async 'lock-session'(tx, { values }) {
    const [id] = valuesOf<[number]>(values);
    if (tx.session(id) === undefined) return [];
    await tx.lock('session', id);
    return found(tx.session(id));
  },
  'find-session-by-start-id': (tx, { values }) => {
    const [startId] = valuesOf<[string]>(values);
    return tx.sessions().filter((row) => row.start_id === startId);
  },
  async 'lock-next-in-queue-skip'(tx, { values, store }) {
    const waiting = waitingIn(tx, valuesOf<[readonly number[]]>(values)[0]);
    if (store.weakness === 'newest first') waiting.reverse();
    const next = waiting.find(({ id }) => !tx.isLockedByAnother('session', id));
    if (next === undefined) return [];
    await tx.lock('session', next.id);
    return [next];
  },
  async 'lock-next-in-queue-wait'(tx, { values }) {
    const [topicIds] = valuesOf<[readonly number[]]>(values);
    const [first] = waitingIn(tx, topicIds);
    if (first === undefined) return [];
    await tx.lock('session', first.id);
    // The row as it is now, if it still is what was looked for.
    return waitingIn(tx, topicIds).filter(({ id }) => id === first.id);
  },
  async 'update-session'(tx, { text, values }) {
    const [id, ...given] = valuesOf<[number, ...unknown[]]>(values);
    const names = [...text.matchAll(/(\w+) = \$\d+/g)].map((match) => match[1] ?? '');
    const changes = names.slice(0, given.length).map((name, index) => [name, given[index]]);
    return update(tx, id, Object.fromEntries(changes) as Partial<SessionRecord>);
  },
  'read-heads': (tx, { values }) => {
    const [ids] = valuesOf<[readonly number[]]>(values);
    return ids.flatMap((id) => found(tx.session(id)));
  },
  'list-queue': (tx, { values }) => waitingIn(tx, [valuesOf<[number]>(values)[0]]),
  'is-anybody-waiting': (tx, { values }) => [
    { waiting: waitingIn(tx, valuesOf<[readonly number[]]>(values)[0]).length > 0 },
  ],
  'list-agent-rows': listedFor,
  'list-agent-row-heads': listedFor,
  async 'touch-sessions'(tx, { values }) {
    const [ids, at] = valuesOf<[readonly number[], Date]>(values);
    for (const id of [...ids].sort((a, b) => a - b)) await update(tx, id, { customer_fetch: at });
    return [];
  },
  'list-sweepable': (tx, { values }) => {
    const [queued, ongoing, finished] = valuesOf<[Date, Date, Date]>(values);
    const unseenSince = (row: SessionRecord, limit: Date): boolean =>
      row.customer_fetch !== null && row.customer_fetch < limit;
    return tx.sessions().filter((row) => {
      if (row.status === FINISHED) return row.when_ended !== null && row.when_ended < finished;
      if (row.status > FINISHED) return false;
      return unseenSince(row, row.status === IN_QUEUE ? queued : ongoing);
    });
  },
  // Nothing is old enough for it in a simulation.
  'purge-deleted': () => [],
};

function listedFor(tx: Transaction, { values, store }: StatementCall): SessionRecord[] {
  const [userId, topicIds] = valuesOf<[number, readonly number[]]>(values);
  const recent = store.clock() - 8 * 3_600_000;
  const own = tx.sessions().filter((row) => {
    const ended = row.status >= FINISHED && row.status !== DELETED;
    if (ended) return row.user_id === userId && (row.when_ended?.getTime() ?? 0) > recent;
    return isOngoing(row) && (row.user_id === userId || row.transfer_to === userId);
  });
  return [...waitingIn(tx, topicIds), ...own].sort(byQueueOrder);
}

/** In the order of the queue (QU1, QU2). */
function waitingIn(tx: Transaction, topicIds: readonly number[]): SessionRecord[] {
  return tx
    .sessions()
    .filter((row) => isWaitingIn(row, topicIds))
    .sort(byQueueOrder);
}

export function isWaitingIn(row: SessionRecord, topicIds: readonly number[]): boolean {
  return row.status === IN_QUEUE && !row.chatbot_isactive && topicIds.includes(row.topic_id);
}

function byQueueOrder(a: SessionRecord, b: SessionRecord): number {
  return a.when_requested.getTime() - b.when_requested.getTime() || a.id - b.id;
}

function isOngoing({ status }: SessionRecord): boolean {
  return status === 5 || status === 6;
}

function found(row: SessionRecord | undefined): readonly SessionRecord[] {
  return row === undefined ? [] : [row];
}

/** What an UPDATE does: it waits for the row, and changes what it is then. */
async function update(
  tx: Transaction,
  id: number,
  changes: Partial<SessionRecord>,
): Promise<readonly object[]> {
  await tx.lock('session', id);
  const row = tx.session(id);
  if (row === undefined) return [];
  tx.putSession({ ...row, ...changes });
  return [row];
}
