/** Rows of messages and events, from what statements bind to the union that histories are read from. */
import { type EventRow, readEvent, type StoredEvent } from '../../../src/storage/event-rows.ts';
import type { Tables } from './tables.ts';

/** The columns of `chat_message` that a statement fills. */
export interface GivenMessage {
  readonly revision: number;
  /** As the driver or JSON has it. */
  readonly when_posted: Date | string;
  readonly client_id: string | null;
  readonly created_by: number | null;
  readonly type: number;
  readonly special_type: number;
  readonly special_param: string;
  readonly sent_by: number;
  readonly author: string;
  readonly message: string;
}

/** The columns of `chat_session_event` that a statement fills. */
export interface GivenEvent {
  readonly revision: number;
  readonly at: string;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

export function messageRow(
  given: GivenMessage,
  of: { readonly sessionId: number; readonly id: number },
): EventRow {
  return {
    session_id: of.sessionId,
    revision: given.revision,
    at: new Date(given.when_posted),
    event_type: null,
    body: null,
    message_id: of.id,
    message: given.message,
    type: given.type,
    special_type: given.special_type,
    special_param: given.special_param,
    author: given.author,
    sent_by: given.sent_by,
    created_by: given.created_by,
    client_id: given.client_id,
  };
}

export function otherRow({ revision, at, type, body }: GivenEvent, sessionId: number): EventRow {
  return {
    session_id: sessionId,
    revision,
    at: new Date(at),
    event_type: type,
    body,
    message_id: null,
    message: null,
    type: null,
    special_type: null,
    special_param: null,
    author: null,
    sent_by: null,
    created_by: null,
    client_id: null,
  };
}

/** A session's history as the simulated store has it, in order. */
export function storedEvents(tables: Tables, sessionId: number): readonly StoredEvent[] {
  return inOrder(tables.history.get(sessionId) ?? [], 0).map(readEvent);
}

/** The rows after a revision. */
export function inOrder(rows: readonly EventRow[], after: number): readonly EventRow[] {
  return rows.filter(({ revision }) => revision > after).sort((a, b) => a.revision - b.revision);
}
