/** What happened, seen from outside: what clients sent, were told and see, and what PostgreSQL holds. */

/** Whoever writes: a user's id, or 0 for the session's customer. */
export type SenderId = number;

/** A message that a client took on itself to deliver, in the order of its writer. */
export interface Send {
  readonly sessionId: number;
  readonly senderId: SenderId;
  readonly clientId: string;
  /** The text as it has to be stored. */
  readonly html: string;
}

/** An acknowledgement that a client received. */
export interface Ack {
  readonly sessionId: number;
  readonly senderId: SenderId;
  readonly clientId: string;
  readonly revision: number;
  /** `chat_message.id` */
  readonly id: number;
}

/** A message as a reader sees it. */
export interface Line {
  readonly id: number;
  readonly revision: number;
  readonly clientId: string | null;
  readonly html: string;
}

/** A row of `chat_message`. */
export interface StoredLine extends Line {
  readonly sessionId: number;
  /** Null = the server itself, such as a welcome. */
  readonly senderId: SenderId | null;
}

/** A row of `chat_session` with its events that are no messages. */
export interface StoredSession {
  readonly sessionId: number;
  readonly revision: number;
  readonly otherRevisions: readonly number[];
}

/** What one reader has of a session once it has caught up. */
export interface View {
  readonly reader: string;
  readonly sessionId: number;
  readonly lines: readonly Line[];
}

/** Everything that happened, seen from outside. */
export interface History {
  readonly sends: readonly Send[];
  readonly acks: readonly Ack[];
  readonly views: readonly View[];
  readonly lines: readonly StoredLine[];
  readonly sessions: readonly StoredSession[];
}

export type ViolationKind =
  /** Acknowledged and not stored. */
  | 'lost'
  /** Stored more than once. */
  | 'doubled'
  /** Stored with another text. */
  | 'altered'
  /** Stored and never sent. */
  | 'foreign'
  /** Sent and never answered: it should have been settled by asking again. */
  | 'unsettled'
  /** The acknowledgement names another revision or id than the row has. */
  | 'misacknowledged'
  /** A sender's messages are stored in another order than they were written. */
  | 'reordered'
  /** The revisions of a session are not 1, 2, 3 … up to its own. */
  | 'gap'
  /** A reader has other lines than are stored, or in another order. */
  | 'misread';

export interface Violation {
  readonly kind: ViolationKind;
  readonly sessionId: number;
  /** For people: which message or revision, and what is wrong with it. */
  readonly detail: string;
}
