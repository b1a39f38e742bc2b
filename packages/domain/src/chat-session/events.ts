/**
 * What can happen to a chat session, in the past tense. One event is one revision. Everything else follows from this
 * list: the rows stored, what is pushed and to whom, the transcript, webhook bodies and statistics.
 */
import type { SessionEdited, SessionImported } from './saved-events.ts';
import type { Customer, FormStatus } from './session.ts';

/** `chat_message.type`, by the vendor's names and numbers. */
export const MESSAGE_TYPE = { ToCustomer: 1, ToUser: 2, Special: 3 } as const;
/** Which way a line goes, or that it tells what happened. */
export type MessageType = keyof typeof MESSAGE_TYPE;

/** `chat_message.special_type`, by the vendor's names (sic: `TransferedSession`) and numbers. */
export const SPECIAL_TYPE = {
  None: 0,
  Welcome: 1,
  Url: 2,
  Block: 3,
  NewSession: 5,
  TransferedSession: 6,
  Error: 7,
  SessionDeleted: 8,
  FaqSuccessQuestion: 9,
  ClosedByUser: 10,
  ClosedByCustomer: 11,
  ClosedByIdle: 12,
  TransferRejected: 13,
  ReopenedByCustomer: 14,
  ClickedOption: 15,
  BotMessage: 16,
  Options: 17,
  IllegalFileType: 18,
} as const;
/** What a special line tells. */
export type SpecialType = keyof typeof SPECIAL_TYPE;

/** Who caused a thing: the customer, an agent, a bot, or the server itself (sweeps, welcome texts). */
export type Party = 'customer' | 'user' | 'bot' | 'system';

/** The customer, or the server on behalf of nobody, started a session. Always revision 1. */
export interface SessionStarted {
  readonly type: 'SessionStarted';
  readonly topicId: number;
  readonly status: FormStatus | 'InQueue';
  readonly customer: Customer;
  /** Address of the customer's client; empty when it has none yet. */
  readonly host: string;
  readonly initialQueuePos: number;
  readonly botActive: boolean;
}

/** The pre-chat form was sent; `status` is the next step. */
export interface PreChatFormSubmitted {
  readonly type: 'PreChatFormSubmitted';
  readonly customer: Customer;
  readonly status: 'Faq' | 'OfflineForm' | 'InQueue';
}

/** The FAQ step ended without an answer that helped (or without a match); `status` is the next step. */
export interface FaqPassed {
  readonly type: 'FaqPassed';
  readonly status: 'OfflineForm' | 'InQueue';
}

/** The offline form, or the one offered in the queue, became a request. */
export interface RequestWasPosted {
  readonly type: 'RequestWasPosted';
  readonly customer: Customer;
  readonly ticketId: number;
}

/** An agent took the session out of the queue. */
export interface SessionPickedUp {
  readonly type: 'SessionPickedUp';
  readonly userId: number;
  /** The name the customer sees: nickname or first name. */
  readonly agentName: string;
  readonly rank: number;
  /** Seconds between the request and the pick-up. */
  readonly waitedSeconds: number;
}

/** A line was written, by a person, a bot or the server. */
export interface MessagePosted {
  readonly type: 'MessagePosted';
  readonly messageType: MessageType;
  readonly specialType: SpecialType;
  /** Payload of the special type; at most 255 characters, empty when none. */
  readonly specialParam: string;
  /** The HTML subset of the `message` column: b i u em strong ul ol li br p a[href]. */
  readonly html: string;
  /** The label over the bubble. */
  readonly author: string;
  readonly by: Party;
  /** The writing agent; null for everybody else. */
  readonly userId: number | null;
  /** The sender's own id for the message, unique per session and sender; null for the server's own lines. */
  readonly clientId: string | null;
}

/** The conversation ended; the customer may still rate or, within the grace, come back. */
export interface SessionFinished {
  readonly type: 'SessionFinished';
  readonly by: Party;
}

/** A finished session was closed for good. */
export interface SessionClosed {
  readonly type: 'SessionClosed';
}

/** The customer left the queue, or its client was gone for too long. */
export interface QueueLeft {
  readonly type: 'QueueLeft';
  readonly by: 'customer' | 'system';
}

/** The customer came back to a finished session. */
export interface SessionReopened {
  readonly type: 'SessionReopened';
  /** The agent's new rank for it; null when a bot or nobody handled it. */
  readonly rank: number | null;
}

/** A bot or an agent let the session go, back to the start of the chain without the bot. */
export interface SessionReset {
  readonly type: 'SessionReset';
  readonly status: 'PreChatForm' | 'OfflineForm' | 'InQueue';
}

/** An agent was asked to take the session over; it stays where it is until that agent accepts. */
export interface TransferRequested {
  readonly type: 'TransferRequested';
  readonly byUserId: number;
  readonly toUserId: number;
}

/** Another agent became the handler, by accepting or by taking over. */
export interface TransferAccepted {
  readonly type: 'TransferAccepted';
  readonly userId: number;
  readonly agentName: string;
  readonly rank: number;
}

/** The agent that was asked said no. */
export interface TransferRefused {
  readonly type: 'TransferRefused';
  readonly byUserId: number;
}

/** The agent that asked took the question back. */
export interface TransferCancelled {
  readonly type: 'TransferCancelled';
  readonly byUserId: number;
}

/** One side has seen everything up to a revision. */
export interface MessagesRead {
  readonly type: 'MessagesRead';
  readonly by: 'customer' | 'user';
  readonly upTo: number;
}

/** The customer rated the session, for the first time or anew. */
export interface SessionRated {
  readonly type: 'SessionRated';
  /** 1 to 5 stars. */
  readonly rating: number;
}

/** Agents or managers were warned that the customer waits. */
export interface AlertRaised {
  readonly type: 'AlertRaised';
  readonly level: 1 | 2;
}

/** Hidden at once; purged later with its messages. */
export interface SessionDeleted {
  readonly type: 'SessionDeleted';
}

/** Any event of a chat session; told apart by `type`. */
export type ChatEvent =
  | SessionStarted
  | SessionImported
  | SessionEdited
  | PreChatFormSubmitted
  | FaqPassed
  | RequestWasPosted
  | SessionPickedUp
  | MessagePosted
  | SessionFinished
  | SessionClosed
  | QueueLeft
  | SessionReopened
  | SessionReset
  | TransferRequested
  | TransferAccepted
  | TransferRefused
  | TransferCancelled
  | MessagesRead
  | SessionRated
  | AlertRaised
  | SessionDeleted;

/** The name of an event. */
export type ChatEventType = ChatEvent['type'];

/** An event in its place: revision `n` is the n-th change of its session. */
export interface RevisedEvent<E extends ChatEvent = ChatEvent> {
  readonly revision: number;
  /** Milliseconds since the epoch, UTC. */
  readonly at: number;
  readonly event: E;
}
