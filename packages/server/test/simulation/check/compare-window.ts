/** Compares what a window shows, once everything is quiet, with what the store holds. */
import { isDeepStrictEqual } from 'node:util';
import {
  type AgentState,
  applyEvents,
  countUnread,
  emptySessionLog,
  type OutboxEntry,
  type SessionLog,
  type VisitorState,
} from '@parley/client';
import { type Audience, toWireEvent } from '../../../src/gateway/wire-events.ts';
import { type Violation, violation } from '../../faults/history/violation.ts';
import { storedEvents } from '../store/history-rows.ts';
import type { SessionRecord, Tables } from '../store/tables.ts';
import { isInQueue, queueOf } from './queue-of.ts';

/** The log is what the stored events make, and has all of them unless its reader may not read on. */
export function compareLog(
  tables: Tables,
  window: {
    readonly name: string;
    readonly audience: Audience;
    readonly log: SessionLog;
    readonly isOver?: boolean;
  },
): readonly Violation[] {
  const { name, audience, log } = window;
  const { sessionId } = log;
  const session = tables.sessions.get(sessionId);
  if (session === undefined) return [violation('forgotten', log, `${name}'s session is gone`)];
  if (log.revision !== session.revision && window.isOver !== true) {
    return [violation('misread', log, `${name} is at ${log.revision} of ${session.revision}`)];
  }
  const events = storedEvents(tables, sessionId)
    .filter(({ revision }) => revision <= log.revision)
    .map((event) => toWireEvent(event, audience));
  const expected = applyEvents(emptySessionLog(sessionId), events).log;
  if (!isDeepStrictEqual(log, expected)) {
    return [violation('misread', log, `${name} has ${differing(log, expected)} otherwise`)];
  }
  return window.isOver === true ? [] : compareUnread(tables, name, log);
}

function compareUnread(tables: Tables, name: string, log: SessionLog): readonly Violation[] {
  const session = tables.sessions.get(log.sessionId);
  const unread = (tables.history.get(log.sessionId) ?? []).filter(
    (row) => row.type === TO_USER && row.revision > (session?.user_read ?? 0),
  ).length;
  const counted = countUnread(log);
  if (counted === unread) return [];
  return [violation('miscounted', log, `${name} counts ${counted} unread instead of ${unread}`)];
}

/** `chat_message.type` of what a customer writes. */
const TO_USER = 2;

function differing(a: SessionLog, b: SessionLog): string {
  const fields = Object.keys(a) as (keyof SessionLog)[];
  return fields.filter((field) => !isDeepStrictEqual(a[field], b[field])).join(', ');
}

/** Nothing waits any more but what was refused. What is acknowledged in a session that nobody looks at is settled too. */
export function compareOutbox(
  name: string,
  outbox: readonly OutboxEntry[],
  isFollowed: (sessionId: number) => boolean,
): readonly Violation[] {
  return outbox
    .filter(
      ({ state, sessionId }) => state === 'sending' || (state === 'sent' && isFollowed(sessionId)),
    )
    .map((entry) =>
      violation('unsettled', entry, `${name} has ${entry.clientId} still ${entry.state}`),
    );
}

/** The place that a waiting visitor was told is its place (QU3). */
export function compareQueue(
  tables: Tables,
  window: {
    readonly name: string;
    readonly session: SessionLog;
    readonly queue: VisitorState['queue'];
  },
): readonly Violation[] {
  const { name, session, queue } = window;
  const stored = tables.sessions.get(session.sessionId);
  if (stored === undefined || !isInQueue(stored)) return [];
  const place = 1 + queueOf(tables, [stored.topic_id]).findIndex(({ id }) => id === stored.id);
  if (queue?.position === place) return [];
  const detail = `${name} was told place ${queue?.position ?? 'none'} instead of ${place}`;
  return [violation('miscounted', session, detail)];
}

/** An agent's lists are all that waits in its topics, what is its own, and what was so of late. */
export function compareRows(
  tables: Tables,
  agent: {
    readonly userId: number;
    readonly name: string;
    readonly topicIds: readonly number[];
    readonly state: AgentState;
  },
): readonly Violation[] {
  const { userId, name, state } = agent;
  const found: Violation[] = [];
  const listed = [...tables.sessions.values()].filter((row) => isListedFor(row, agent));
  for (const row of listed) {
    const shown = state.rows.get(row.id)?.revision ?? 'none';
    if (shown === row.revision) continue;
    const detail = `${name} lists it at ${shown} instead of ${row.revision}`;
    found.push(violation(isInQueue(row) ? 'forgotten' : 'misread', { sessionId: row.id }, detail));
  }
  const expected = new Set(listed.map(({ id }) => id));
  for (const id of state.rows.keys()) {
    if (!expected.has(id)) found.push(violation('misread', { sessionId: id }, `${name} lists it`));
  }
  const present = tables.users.get(userId)?.present;
  if (state.present !== present) {
    const detail = `${name} is shown present: ${state.present} instead of ${present}`;
    found.push(violation('misread', { sessionId: 0 }, detail));
  }
  return found;
}

/** Waits in its topics, is its own, asked of it, or ended with it; nothing is deleted here, and nothing 8 hours old. */
export function isListedFor(
  row: SessionRecord,
  { userId, topicIds }: { readonly userId: number; readonly topicIds: readonly number[] },
): boolean {
  if (isInQueue(row)) return topicIds.includes(row.topic_id);
  if (row.user_id === userId) return row.status >= 5;
  return row.transfer_to === userId && (row.status === 5 || row.status === 6);
}
