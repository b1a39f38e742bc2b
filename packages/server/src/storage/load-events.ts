/** Reads what happened in a chat session after a revision, in order: the one path of first load and of resuming (DL5, DL7). */
import type { Queryable } from './database.ts';
import { type EventRow, readEvent, type StoredEvent } from './event-rows.ts';

/** Events of one session in one read; a longer history takes several. */
const EVENTS_PER_READ = 500;
/** Events of one read for many sessions together, but for each of them at least {@link LEAST_EVENTS}. */
const EVENTS_OF_ALL = 2_000;
const LEAST_EVENTS = 20;

/** A reader of a session, and the last revision that it has. */
export interface Reading {
  readonly sessionId: number;
  readonly after: number;
}

/** What a reader has missed, as it is at one moment. */
export interface Missed {
  /** In order; not all of them when there are many. */
  readonly events: readonly StoredEvent[];
  readonly isAll: boolean;
  /** The session's latest revision; 0 = there is no such session. */
  readonly head: number;
}

/** @param of - how the statement calls session and revision, and how many events it wants */
function selectAfter(of: {
  readonly id: string;
  readonly after: string;
  readonly limit: string;
}): string {
  return `
  select session_id, revision, when_posted as at, null as event_type, null::jsonb as body,
    id as message_id, message, type, special_type, special_param, author, sent_by, created_by, client_id
  from chat_message where session_id = ${of.id} and revision > ${of.after}
  union all
  select session_id, revision, at, type, body,
    null, null, null, null, null, null, null, null, null
  from chat_session_event where session_id = ${of.id} and revision > ${of.after}
  order by revision limit ${of.limit}`;
}

const SELECT = selectAfter({ id: '$1', after: '$2', limit: String(EVENTS_PER_READ) });

/** Heads are looked up one by one: a plain join is planned by what the table was when the plan was made. */
const SELECT_MISSED = `
  select r.place::int as place, coalesce(c.revision, 0) as head, e.*
  from unnest($1::int[], $2::int[]) with ordinality as r (id, after, place)
  left join lateral (select revision from chat_session where id = r.id limit 1) c on true
  left join lateral (${selectAfter({ id: 'r.id', after: 'r.after', limit: '$3' })}) e on true
  order by r.place, e.revision`;

export async function loadEvents(
  db: Queryable,
  sessionId: number,
  after: number,
): Promise<readonly StoredEvent[]> {
  const { rows } = await db.query<EventRow>({
    name: 'load-events',
    text: SELECT,
    values: [sessionId, after],
  });
  return rows.map(readEvent);
}

type MissedRow = (EventRow | { readonly revision: null }) & {
  /** Of the reading, from 1. */
  readonly place: number;
  readonly head: number;
};

/** What many readers have missed, in one statement; an answer for each, in their order. */
export async function loadMissed(
  db: Queryable,
  readings: readonly Reading[],
): Promise<readonly Missed[]> {
  const limit = Math.max(
    LEAST_EVENTS,
    Math.min(EVENTS_PER_READ, Math.floor(EVENTS_OF_ALL / readings.length)),
  );
  const { rows } = await db.query<MissedRow>({
    name: 'load-missed',
    text: SELECT_MISSED,
    values: [readings.map(({ sessionId }) => sessionId), readings.map(({ after }) => after), limit],
  });
  const found = readings.map(() => ({ events: [] as StoredEvent[], head: 0 }));
  for (const row of rows) {
    const missed = found[row.place - 1];
    if (missed === undefined) continue;
    missed.head = row.head;
    if (row.revision !== null) missed.events.push(readEvent(row));
  }
  return found.map((missed) => ({ ...missed, isAll: missed.events.length < limit }));
}
