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

/** What is kept with a session and no rule looks at: labels, and links to other records. An absent link is null. */
export interface SessionDetails {
  /** What lists call the customer; the first name that it gave, until it is edited. At most 64 characters. */
  readonly alias: string;
  /** Address of the customer's client; empty when unknown. */
  readonly host: string;
  /** Bits of `ChatSessionFlags`. */
  readonly flags: number;
  /** Ids of rows of `person`, `contact`, `project`, `sale` and `ticket`. */
  readonly personId: number | null;
  readonly contactId: number | null;
  readonly projectId: number | null;
  readonly saleId: number | null;
  /** The request that the offline form made, or that was linked by hand. */
  readonly ticketId: number | null;
}

/** What a session has in every status. Times are milliseconds since the epoch, UTC. */
interface SessionBase {
  readonly id: number;
  readonly topicId: number;
  /** Number of events so far; every stored change takes the next one, without gaps. */
  readonly revision: number;
  readonly customer: Customer;
  readonly details: SessionDetails;
  readonly whenRequested: number;
  /** When anybody last sent a message (`chat_session.idle`); the start, until then. */
  readonly idle: number;
  /** Sessions waiting in the topic when this one was requested, plus one. */
  readonly initialQueuePos: number;
  /** Plain text, at most 1,024 characters; empty until a message is sent. */
  readonly firstMessage: string;
  readonly lastMessage: string;
  /** 0 none, 1 agents warned, 2 managers warned; history that was brought in may have any (CS81). */
  readonly alertLevel: number;
  readonly botActive: boolean;
  /** 1 to 5 stars; null until the customer rates; history that was brought in may have any (CS81). */
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
  /** Null but in history that was brought in or corrected (CS81, CS88); so is `transferTo`. */
  readonly rank: number | null;
  readonly transferTo: number | null;
  readonly whenStarted: number | null;
  readonly whenEnded: number;
}

/** Hidden, and purged later with its messages (CS80). */
export interface DeletedSession extends SessionBase {
  readonly status: 'Deleted';
  readonly userId: number | null;
  readonly rank: number | null;
  readonly transferTo: number | null;
  readonly whenStarted: number | null;
  readonly whenEnded: number;
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

/** Details of a session that nothing more is known of. */
export const NO_DETAILS: SessionDetails = {
  alias: '',
  host: '',
  flags: 0,
  personId: null,
  contactId: null,
  projectId: null,
  saleId: null,
  ticketId: null,
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
