/** Chat events as rows: a message is a row of `chat_message`, every other event one of `chat_session_event`. */
import {
  type ChatEvent,
  MESSAGE_TYPE,
  type MessagePosted,
  type MessageType,
  type Party,
  type RevisedEvent,
  SPECIAL_TYPE,
  type SpecialType,
} from '@parley/domain';

/** An event as it stands in the store; messages have the id that `chat_message` gave them. */
export interface StoredEvent extends RevisedEvent {
  /** `chat_message.id`; null for events that are no messages. */
  readonly messageId: number | null;
}

/** `chat_message.sent_by` */
export const SENT_BY = { customer: 1, user: 2, bot: 3, system: 4 } as const satisfies Record<
  Party,
  number
>;

/** Names of `chat_message.type`. */
export const MESSAGE_TYPE_NAMES = namesByNumber<MessageType>(MESSAGE_TYPE);
/** Names of `chat_message.special_type`. */
export const SPECIAL_TYPE_NAMES = namesByNumber<SpecialType>(SPECIAL_TYPE);
const PARTY_NAMES = namesByNumber<Party>(SENT_BY);

/** A row of the union that load-events reads: either the message columns or `event_type` and `body` are set. */
export interface EventRow {
  readonly session_id: number;
  readonly revision: number;
  readonly at: Date;
  readonly event_type: string | null;
  readonly body: Record<string, unknown> | null;
  readonly message_id: number | null;
  readonly message: string | null;
  readonly type: number | null;
  readonly special_type: number | null;
  readonly special_param: string | null;
  readonly author: string | null;
  readonly sent_by: number | null;
  readonly created_by: number | null;
  readonly client_id: string | null;
}

export function readEvent(row: EventRow): StoredEvent {
  return {
    revision: row.revision,
    at: row.at.getTime(),
    messageId: row.message_id,
    event: row.message_id === null ? readOther(row) : readMessage(row),
  };
}

export function isMessage(revised: RevisedEvent): revised is RevisedEvent<MessagePosted> {
  return revised.event.type === 'MessagePosted';
}

/** The columns of `chat_message` that its event fills. */
export function toMessageRow({ revision, at, event }: RevisedEvent<MessagePosted>) {
  return {
    revision,
    when_posted: new Date(at),
    client_id: event.clientId,
    created_by: event.userId,
    type: MESSAGE_TYPE[event.messageType],
    special_type: SPECIAL_TYPE[event.specialType],
    special_param: event.specialParam,
    sent_by: SENT_BY[event.by],
    author: event.author,
    message: event.html,
  };
}

/** The columns of `chat_session_event` that an event fills. */
export function toEventRow({ revision, at, event }: RevisedEvent) {
  // Everything but the type, which has a column of its own.
  const { type, ...body } = event;
  return { revision, at: new Date(at), type, body };
}

function readMessage(row: EventRow): MessagePosted {
  return {
    type: 'MessagePosted',
    messageType: MESSAGE_TYPE_NAMES.get(row.type ?? 0) ?? 'Special',
    specialType: SPECIAL_TYPE_NAMES.get(row.special_type ?? 0) ?? 'None',
    specialParam: row.special_param ?? '',
    html: row.message ?? '',
    author: row.author ?? '',
    by: PARTY_NAMES.get(row.sent_by ?? 0) ?? 'system',
    userId: row.created_by,
    clientId: row.client_id,
  };
}

function readOther(row: EventRow): ChatEvent {
  // What this version wrote it reads; the fold of all stored events is compared with the row in a test.
  return { ...row.body, type: row.event_type } as ChatEvent;
}

function namesByNumber<Name extends string>(table: Record<Name, number>): Map<number, Name> {
  return new Map(Object.entries<number>(table).map(([name, number]) => [number, name as Name]));
}
