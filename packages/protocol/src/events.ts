/**
 * Chat events as clients see them: one per revision of a chat session, in order, without gaps. An event that is none of
 * a visitor's business arrives as {@link HiddenEvent}, so that its cursor stays gapless.
 * Times are milliseconds since the epoch, UTC. Names are the vendor's (docs/spec/chat-session.md).
 */

export type SessionStatus =
  | 'PreChatForm'
  | 'Faq'
  | 'OfflineForm'
  | 'InQueue'
  | 'CustomerLast'
  | 'UserLast'
  | 'Finished'
  | 'Deleted'
  | 'Closed'
  | 'RequestPosted'
  | 'ClosedFromQueue';

export type Party = 'customer' | 'user' | 'bot' | 'system';

export interface CustomerDetails {
  readonly name: string;
  readonly email: string;
  readonly companyName: string;
  readonly phone: string;
  readonly country: number | null;
  readonly consented: boolean;
}

/** Labels and links that agents see: ids of `person`, `contact`, `project`, `sale` and `ticket`; null = not linked. */
export interface SessionDetails {
  readonly alias: string;
  /** Address of the customer's client. */
  readonly host: string;
  /** Bits of `ChatSessionFlags`. */
  readonly flags: number;
  readonly personId: number | null;
  readonly contactId: number | null;
  readonly projectId: number | null;
  readonly saleId: number | null;
  readonly ticketId: number | null;
}

/** A session that was brought in, as it was then. What its status has no place for is absent. */
export interface ImportedSession {
  readonly topicId: number;
  readonly status: SessionStatus;
  readonly customer: CustomerDetails;
  readonly whenRequested: number;
  readonly whenStarted?: number | null;
  readonly whenEnded?: number;
  readonly userId?: number | null;
  readonly rating: number | null;
  readonly botActive: boolean;
  /** For agents alone, as are the others below. */
  readonly details?: SessionDetails;
  readonly rank?: number | null;
  readonly transferTo?: number | null;
  readonly alertLevel?: number;
}

/** What a save changed; absent = as before, objects are whole. */
export interface SessionEdits {
  readonly topicId?: number;
  readonly customer?: CustomerDetails;
  readonly botActive?: boolean;
  readonly rating?: number | null;
  readonly userId?: number | null;
  readonly whenRequested?: number;
  readonly whenStarted?: number | null;
  readonly whenEnded?: number;
  /** For agents alone, as are the others below. */
  readonly details?: SessionDetails;
  readonly rank?: number | null;
  readonly transferTo?: number | null;
  readonly alertLevel?: number;
}

interface InPlace {
  readonly revision: number;
  readonly at: number;
}

export interface MessageEvent extends InPlace {
  readonly type: 'MessagePosted';
  /** `chat_message.id` */
  readonly id: number;
  readonly messageType: 'ToCustomer' | 'ToUser' | 'Special';
  /** The vendor's `ChatMessageSpecialType` by name: `None`, `Welcome`, `ClosedByUser`, … */
  readonly specialType: string;
  readonly specialParam: string;
  /** HTML subset; render it with {@link parseMessageHtml}, never as raw HTML. */
  readonly html: string;
  readonly author: string;
  readonly by: Party;
  readonly userId: number | null;
  readonly clientId: string | null;
}

export interface HiddenEvent extends InPlace {
  readonly type: 'Hidden';
}

export type WireEvent =
  | MessageEvent
  | HiddenEvent
  | (InPlace & {
      readonly type: 'SessionStarted';
      readonly topicId: number;
      readonly status: SessionStatus;
      readonly customer: CustomerDetails;
      readonly initialQueuePos: number;
      readonly botActive: boolean;
    })
  | (InPlace & { readonly type: 'SessionImported'; readonly state: ImportedSession })
  | (InPlace & { readonly type: 'SessionEdited'; readonly changes: SessionEdits })
  | (InPlace & {
      readonly type: 'PreChatFormSubmitted';
      readonly customer: CustomerDetails;
      readonly status: SessionStatus;
    })
  | (InPlace & { readonly type: 'FaqPassed'; readonly status: SessionStatus })
  | (InPlace & {
      readonly type: 'RequestWasPosted';
      readonly customer: CustomerDetails;
      readonly ticketId: number;
    })
  | (InPlace & {
      readonly type: 'SessionPickedUp';
      readonly userId: number;
      readonly agentName: string;
      readonly rank: number;
      readonly waitedSeconds: number;
    })
  | (InPlace & { readonly type: 'SessionFinished'; readonly by: Party })
  | (InPlace & { readonly type: 'SessionClosed' })
  | (InPlace & { readonly type: 'QueueLeft'; readonly by: Party })
  | (InPlace & { readonly type: 'SessionReopened'; readonly rank: number | null })
  | (InPlace & { readonly type: 'SessionReset'; readonly status: SessionStatus })
  | (InPlace & {
      readonly type: 'TransferRequested';
      readonly byUserId: number;
      readonly toUserId: number;
    })
  | (InPlace & {
      readonly type: 'TransferAccepted';
      readonly userId: number;
      readonly agentName: string;
      readonly rank: number;
    })
  | (InPlace & { readonly type: 'TransferRefused'; readonly byUserId: number })
  | (InPlace & { readonly type: 'TransferCancelled'; readonly byUserId: number })
  | (InPlace & {
      readonly type: 'MessagesRead';
      readonly by: 'customer' | 'user';
      readonly upTo: number;
    })
  | (InPlace & { readonly type: 'SessionRated'; readonly rating: number })
  | (InPlace & { readonly type: 'AlertRaised'; readonly level: 1 | 2 })
  | (InPlace & { readonly type: 'SessionDeleted' });

/** A chat session as a row of an agent's lists: its state, without its messages. */
export interface SessionSummary {
  readonly id: number;
  readonly topicId: number;
  readonly revision: number;
  readonly status: SessionStatus;
  readonly customer: CustomerDetails;
  readonly whenRequested: number;
  readonly whenStarted: number | null;
  readonly whenEnded: number | null;
  /** When anybody last wrote. */
  readonly idle: number;
  readonly userId: number | null;
  readonly rank: number | null;
  readonly transferTo: number | null;
  readonly firstMessage: string;
  readonly lastMessage: string;
  readonly rating: number | null;
  readonly customerRead: number;
  readonly userRead: number;
}
