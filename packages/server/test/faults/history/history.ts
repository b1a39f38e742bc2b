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

/** A message that was refused for good, which nothing that is sent here deserves. */
export interface Refusal {
  readonly sessionId: number;
  readonly clientId: string;
  readonly code: string;
}

/** A start of a chat session that was answered. */
export interface Start {
  readonly startId: string;
  readonly sessionId: number;
}

/** A pick-up that an agent was told to be its own. */
export interface PickUp {
  readonly sessionId: number;
  readonly userId: number;
}

/** An end of a chat session that was answered. */
export interface End {
  readonly sessionId: number;
  /** Of the session, once it had ended. */
  readonly revision: number;
}

/** A message as a reader sees it. */
export interface Line {
  readonly id: number;
  readonly revision: number;
  readonly clientId: string | null;
  readonly html: string;
}

/** A message that arrived on somebody's line, each time that it did. */
export interface Receipt extends Line {
  readonly reader: string;
  /** The only session that the reader may hear of; null = an agent, who may hear of all of them. */
  readonly ownSessionId: number | null;
  readonly sessionId: number;
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
  readonly startId: string | null;
  /** `chat_session.status` as the number that is stored. */
  readonly status: number;
  readonly userId: number | null;
  readonly rank: number | null;
  readonly firstMessage: string;
  readonly lastMessage: string;
  readonly customerRead: number;
  readonly userRead: number;
  /** The users of its `SessionPickedUp` events, in order. */
  readonly pickedUpBy: readonly number[];
}

/** What one reader has of a session once it has caught up. */
export interface View {
  readonly reader: string;
  readonly sessionId: number;
  readonly lines: readonly Line[];
}

/** What clients did and were told. */
export interface Told {
  readonly sends: readonly Send[];
  readonly acks: readonly Ack[];
  readonly refusals: readonly Refusal[];
  readonly receipts: readonly Receipt[];
  readonly starts: readonly Start[];
  readonly pickUps: readonly PickUp[];
  readonly ends: readonly End[];
  readonly views: readonly View[];
}

/** Nobody did anything. */
export const NOTHING_TOLD: Told = {
  sends: [],
  acks: [],
  refusals: [],
  receipts: [],
  starts: [],
  pickUps: [],
  ends: [],
  views: [],
};

/** What PostgreSQL holds in the end. */
export interface Stored {
  readonly lines: readonly StoredLine[];
  readonly sessions: readonly StoredSession[];
}

/** Everything that happened, seen from outside. */
export interface History extends Told, Stored {}
