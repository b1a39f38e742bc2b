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
