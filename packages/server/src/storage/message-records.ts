/** Rows of `chat_message` as the programs that work with records read them. */
import type { MessageType, SpecialType } from '@parley/domain';
import type { Queryable } from './database.ts';
import { MESSAGE_TYPE_NAMES, SPECIAL_TYPE_NAMES } from './event-rows.ts';

/** A line of a chat session. */
export interface MessageRecord {
  readonly id: number;
  readonly sessionId: number;
  readonly type: MessageType;
  /** The HTML subset of the `message` column. */
  readonly html: string;
  readonly author: string;
  readonly readByCustomer: boolean;
  readonly specialType: SpecialType;
  readonly specialParam: string;
  /** Milliseconds since the epoch, UTC. */
  readonly whenPosted: number;
}

const SELECT = `select m.id, m.session_id, m.type, m.message, m.author, m.read_by_customer,
  m.special_type, m.special_param, m.when_posted from chat_message m`;

/**
 * The messages of a session whose ids are higher, by id. Ids rise with revisions within a session, because whoever adds
 * a message holds the session's lock when it takes an id: a reader that goes on from the last id misses none.
 *
 * @param afterId 0 = all of them
 */
export async function listMessageRecords(
  db: Queryable,
  sessionId: number,
  afterId: number,
): Promise<readonly MessageRecord[]> {
  const { rows } = await db.query<Row>({
    name: 'list-message-records',
    text: `${SELECT} where m.session_id = $1 and m.id > $2 order by m.id`,
    values: [sessionId, afterId],
  });
  return rows.map(readRecord);
}

/** One message; null when there is none. */
export async function loadMessageRecord(db: Queryable, id: number): Promise<MessageRecord | null> {
  const { rows } = await db.query<Row>({
    name: 'load-message-record',
    text: `${SELECT} where m.id = $1`,
    values: [id],
  });
  return rows[0] === undefined ? null : readRecord(rows[0]);
}

interface Row {
  readonly id: number;
  readonly session_id: number;
  readonly type: number;
  readonly message: string;
  readonly author: string;
  readonly read_by_customer: boolean;
  readonly special_type: number;
  readonly special_param: string;
  readonly when_posted: Date;
}

function readRecord(row: Row): MessageRecord {
  return {
    id: row.id,
    sessionId: row.session_id,
    type: MESSAGE_TYPE_NAMES.get(row.type) ?? 'Special',
    html: row.message,
    author: row.author,
    readByCustomer: row.read_by_customer,
    specialType: SPECIAL_TYPE_NAMES.get(row.special_type) ?? 'None',
    specialParam: row.special_param,
    whenPosted: row.when_posted.getTime(),
  };
}
