/** Finds messages that were stored before under a sender's own ids, so that a repeated send gets the same answer (DL2). */
import type { Queryable } from './database.ts';

export interface MessageKey {
  readonly sessionId: number;
  readonly clientId: string;
  /** The writing agent; null = the customer. */
  readonly userId: number | null;
}

export interface FoundMessage extends MessageKey {
  readonly id: number;
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly html: string;
}

interface Row {
  readonly id: number;
  readonly session_id: number;
  readonly client_id: string;
  readonly created_by: number | null;
  readonly revision: number;
  readonly when_posted: Date;
  readonly message: string;
}

/** One by one through an index: a plain join is planned by what the table was when the plan was made. */
export async function findMessages(
  db: Queryable,
  keys: readonly MessageKey[],
): Promise<readonly FoundMessage[]> {
  const { rows } = await db.query<Row>({
    name: 'find-messages',
    text: `
      select m.id, m.session_id, m.client_id, m.created_by, m.revision, m.when_posted, m.message
      from unnest($1::int[], $2::text[], $3::int[]) as k(session_id, client_id, sender)
      cross join lateral (
        select * from chat_message x where x.session_id = k.session_id
          and x.client_id = k.client_id and coalesce(x.created_by, 0) = k.sender limit 1) m`,
    values: [
      keys.map((key) => key.sessionId),
      keys.map((key) => key.clientId),
      keys.map((key) => key.userId ?? 0),
    ],
  });
  return rows.map((row) => ({
    sessionId: row.session_id,
    clientId: row.client_id,
    userId: row.created_by,
    id: row.id,
    revision: row.revision,
    at: row.when_posted.getTime(),
    html: row.message,
  }));
}
