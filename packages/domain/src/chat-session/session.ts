/**
 * The state of one chat session: a union on its status, each member carrying only what that status has.
 * Status names and numbers are the vendor's (`ChatSessionStatus`, chat-domain §2).
 */

/** Every status a stored session can have, with the number that `chat_session.status` holds. */
export const SESSION_STATUS = {
  PreChatForm: 1,
  Faq: 2,
  OfflineForm: 3,
  InQueue: 4,
  CustomerLast: 5,
  UserLast: 6,
  Finished: 7,
  Deleted: 8,
  Closed: 9,
  RequestPosted: 10,
  ClosedFromQueue: 11,
} as const;

/** The name of a status, as the wire and the rules have it. */
export type SessionStatus = keyof typeof SESSION_STATUS;

/** Before anybody waits or talks: forms and the FAQ question. */
export type FormStatus = 'PreChatForm' | 'Faq' | 'OfflineForm';
/** An agent or a bot talks with the customer. */
export type OngoingStatus = 'CustomerLast' | 'UserLast';
/** Ended; only `Finished` can be reopened (CS63). */
export type EndedStatus = 'Finished' | 'Closed' | 'RequestPosted' | 'ClosedFromQueue';

/** What the customer told about itself; an empty string means not given. */
export interface Customer {
  readonly name: string;
  readonly email: string;
  readonly companyName: string;
  readonly phone: string;
  /** Country id as in `chat_session.country`; null when not asked. */
  readonly country: number | null;
  readonly consented: boolean;
}

/** What a session has in every status. Times are milliseconds since the epoch, UTC. */
interface SessionBase {
  readonly id: number;
  readonly topicId: number;
  /** Number of events so far; every stored change takes the next one, without gaps. */
  readonly revision: number;
  readonly customer: Customer;
  readonly whenRequested: number;
  /** When anybody last sent a message (`chat_session.idle`); the start, until then. */
  readonly idle: number;
  /** Sessions waiting in the topic when this one was requested, plus one. */
  readonly initialQueuePos: number;
  /** Plain text, at most 1,024 characters; empty until a message is sent. */
  readonly firstMessage: string;
  readonly lastMessage: string;
  /** 0 none, 1 agents warned, 2 managers warned. */
  readonly alertLevel: 0 | 1 | 2;
  readonly botActive: boolean;
  /** 1 to 5 stars; null until the customer rates. */
  readonly rating: number | null;
  /** The highest revision that the customer, or the handling agent, has seen. */
  readonly customerRead: number;
  readonly userRead: number;
}

/** Before anybody waits: a form or the FAQ question is open (CS17–CS19). */
export interface FormSession extends SessionBase {
  readonly status: FormStatus;
}

/** Waits for an agent; its place follows from `whenRequested` (QU2). */
export interface QueuedSession extends SessionBase {
  readonly status: 'InQueue';
}

/** An agent or a bot talks with the customer (CS6). */
export interface OngoingSession extends SessionBase {
  readonly status: OngoingStatus;
  /** The handling agent (ejuser id); null only while a bot talks. */
  readonly userId: number | null;
  /** Lowest number free among the agent's ongoing sessions, from 1; null with `userId`. */
  readonly rank: number | null;
  readonly whenStarted: number;
  /** The agent that is asked to take the session over; null when nobody is. */
  readonly transferTo: number | null;
}

/** Over; only `Finished` can be reopened (CS63). */
export interface EndedSession extends SessionBase {
  readonly status: EndedStatus;
  readonly userId: number | null;
  readonly whenStarted: number | null;
  readonly whenEnded: number;
  /** The request made from the offline form; null otherwise. */
  readonly ticketId: number | null;
}

/** Hidden, and purged later with its messages (CS80). */
export interface DeletedSession extends SessionBase {
  readonly status: 'Deleted';
  readonly userId: number | null;
  readonly whenStarted: number | null;
  readonly whenEnded: number;
  readonly ticketId: number | null;
}

/** One chat session in any status; told apart by `status`. */
export type ChatSession =
  | FormSession
  | QueuedSession
  | OngoingSession
  | EndedSession
  | DeletedSession;

/** A customer that told nothing. */
export const ANONYMOUS: Customer = {
  name: '',
  email: '',
  companyName: '',
  phone: '',
  country: null,
  consented: false,
};

/** Whether somebody talks with the customer: `CustomerLast` or `UserLast`. */
export function isOngoing(session: ChatSession): session is OngoingSession {
  return session.status === 'CustomerLast' || session.status === 'UserLast';
}

/** Whether the session is over in one of the four ended statuses; a deleted one is not told as ended. */
export function isEnded(session: ChatSession): session is EndedSession {
  return (
    session.status === 'Finished' ||
    session.status === 'Closed' ||
    session.status === 'RequestPosted' ||
    session.status === 'ClosedFromQueue'
  );
}
