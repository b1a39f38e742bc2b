/** What somebody may ask of a chat session, and what must be known of the world to decide it. */
import type { Party } from './events.ts';
import type { Customer } from './session.ts';

/** Bits of `chat_topic.widget_required_fields` and `widget_offline_fields` (`WidgetRequiredFields`). */
export const REQUIRED_FIELD = { Email: 1, Name: 2, Company: 4, Phone: 8, Country: 16 } as const;

/** The settings of the session's topic that its rules depend on. */
export interface TopicRules {
  readonly id: number;
  readonly preChatForm: boolean;
  /** Mask of {@link REQUIRED_FIELD} for the pre-chat form. */
  readonly requiredFields: number;
  readonly collectConsent: boolean;
  /** The FAQ step is switched on and there is something to search. */
  readonly faqOffered: boolean;
  readonly postChatForm: boolean;
  readonly ratingEnabled: boolean;
  /** The offline form makes a request. */
  readonly ticketEnabled: boolean;
  /** Mask of {@link REQUIRED_FIELD} for the offline form. */
  readonly offlineFields: number;
  readonly offlineCollectConsent: boolean;
  /** The offline form may be offered in the queue (chat_topic.flags bit 16). */
  readonly queueOfflineForm: boolean;
  /** Minutes in the queue before it is offered; 0 = no time limit. */
  readonly offlineFormTimeLimit: number;
  /** Sessions in the queue before it is offered; 0 = no length limit. */
  readonly offlineFormQueueLength: number;
  /** HTML subset posted at pick-up; empty = none. */
  readonly welcomeMessage: string;
  /** A bot answers first and counts as always present. */
  readonly botEnabled: boolean;
}

/** What the acting agent may do in the topic (`chat_topic_user`) and in general. */
export interface Rights {
  readonly canRespond: boolean;
  readonly canListen: boolean;
  readonly manager: boolean;
  readonly administrator: boolean;
}

/** The world around a session when a command is decided; the domain reads no clock and no table. */
export interface Facts {
  /** Milliseconds since the epoch, UTC. */
  readonly now: number;
  readonly topic: TopicRules;
  /** The topic is open and at least one Present agent can respond. */
  readonly available: boolean;
  /** Sessions of the topic that are InQueue, this one left out. */
  readonly othersInQueue: number;
  /** The acting agent's rights; all false for customers and the server. */
  readonly rights: Rights;
  /** Ranks of the ongoing sessions of the agent that handles or takes the session, this one left out. */
  readonly usedRanks: readonly number[];
  /** The customer-facing name of the acting agent; empty for others. */
  readonly agentName: string;
  /** The agent a transfer goes to is Present and can respond in the topic. */
  readonly transferTargetReady: boolean;
  /** When the customer's client was last connected or fetched, ms since the epoch; null = none has come yet. */
  readonly customerSeen: number | null;
}

/** Enough to decide a message in an ongoing or queued session: the hot path loads nothing more. */
export type MessageFacts = Pick<Facts, 'now'>;

/** Begins a session; the one command without a session to act on. */
export interface StartSession {
  readonly type: 'StartSession';
  readonly sessionId: number;
  readonly customer: Customer;
  /** Address of the customer's client; empty when it has none yet. */
  readonly host: string;
  /** The customer is known already (signed in), so the pre-chat form is skipped. */
  readonly identified: boolean;
}

/** The customer sends the pre-chat form. */
export interface SubmitPreChatForm {
  readonly type: 'SubmitPreChatForm';
  readonly customer: Customer;
}

/** The customer's first question in the FAQ step, with what the search found (at most three, HTML subset). */
export interface AskFaq {
  readonly type: 'AskFaq';
  readonly html: string;
  readonly clientId: string;
  readonly matches: readonly string[];
}

/** Whether the FAQ helped; without a question asked, `helped: false` means "to an agent, please". */
export interface AnswerFaq {
  readonly type: 'AnswerFaq';
  readonly helped: boolean;
}

/** The offline form, or the one offered in the queue; the request has been made. */
export interface SubmitOfflineForm {
  readonly type: 'SubmitOfflineForm';
  readonly customer: Customer;
  readonly ticketId: number;
}

/** An agent takes the session out of the queue. */
export interface PickUp {
  readonly type: 'PickUp';
  readonly userId: number;
}

/** The customer writes; `html` is the HTML subset, escaped or cut by the caller. */
export interface PostCustomerMessage {
  readonly type: 'PostCustomerMessage';
  readonly html: string;
  readonly clientId: string;
  /** Pressed option button of a bot. */
  readonly clickedOption?: string;
}

/** The handler writes; `html` is the HTML subset, escaped or cut by the caller. */
export interface PostUserMessage {
  readonly type: 'PostUserMessage';
  readonly userId: number;
  readonly agentName: string;
  readonly html: string;
  readonly clientId: string;
}

/** The bot writes. */
export interface PostBotMessage {
  readonly type: 'PostBotMessage';
  readonly author: string;
  readonly html: string;
  /** Buttons; empty = a plain bot message. */
  readonly options: readonly string[];
  readonly clientId: string;
}

/** Ends a conversation, or leaves the queue, a form or the FAQ step. */
export interface EndSession {
  readonly type: 'EndSession';
  readonly by: Exclude<Party, 'system'>;
  /** The ending agent when `by` is `user`. */
  readonly userId: number | null;
}

/** The post-chat form was sent or dismissed, its grace ran out, or an agent closed the session by saving it. */
export interface CloseSession {
  readonly type: 'CloseSession';
  readonly by: 'customer' | 'user' | 'system';
}

/** The customer comes back to a finished session without writing yet. */
export interface ReopenSession {
  readonly type: 'ReopenSession';
}

/** The customer gives stars, 1 to 5. */
export interface RateSession {
  readonly type: 'RateSession';
  readonly rating: number;
}

/** One side has seen everything up to a revision; `userId` is the agent when `by` is `user`. */
export interface MarkRead {
  readonly type: 'MarkRead';
  readonly by: 'customer' | 'user';
  readonly userId: number | null;
  readonly upTo: number;
}

/** `userId` asks `toUserId` to take the session over. */
export interface RequestTransfer {
  readonly type: 'RequestTransfer';
  readonly userId: number;
  readonly toUserId: number;
}

/** The agent that was asked takes it. */
export interface AcceptTransfer {
  readonly type: 'AcceptTransfer';
  readonly userId: number;
}

/** The agent that was asked does not. */
export interface RejectTransfer {
  readonly type: 'RejectTransfer';
  readonly userId: number;
}

/** The handler, or a manager, takes the question back. */
export interface CancelTransfer {
  readonly type: 'CancelTransfer';
  readonly userId: number;
}

/** A manager takes an ongoing session from another agent. */
export interface TakeOver {
  readonly type: 'TakeOver';
  readonly userId: number;
}

/** Back to the start of the chain; by the bot (`userId` null), the handling agent or a manager. */
export interface ResetSession {
  readonly type: 'ResetSession';
  readonly userId: number | null;
}

/** The sweep: acts only when the customer's client has been gone for too long or a grace has run out. */
export interface SweepSession {
  readonly type: 'SweepSession';
}

/** Records that agents (1) or managers (2) have been warned. */
export interface RaiseAlert {
  readonly type: 'RaiseAlert';
  readonly level: 1 | 2;
}

/** Hides the session; it is purged later. */
export interface DeleteSession {
  readonly type: 'DeleteSession';
  readonly userId: number;
}

/** Commands on a session that exists. */
export type SessionCommand =
  | SubmitPreChatForm
  | AskFaq
  | AnswerFaq
  | SubmitOfflineForm
  | PickUp
  | PostCustomerMessage
  | PostUserMessage
  | PostBotMessage
  | EndSession
  | CloseSession
  | ReopenSession
  | RateSession
  | MarkRead
  | RequestTransfer
  | AcceptTransfer
  | RejectTransfer
  | CancelTransfer
  | TakeOver
  | ResetSession
  | SweepSession
  | RaiseAlert
  | DeleteSession;

/** The commands of the hot path. */
export type MessageCommand = PostCustomerMessage | PostUserMessage;
