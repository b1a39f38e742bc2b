/**
 * Which event may follow in which status, and what it leads to. `docs/spec/chat-session.md` shows this table, a
 * test keeps the two the same, and {@link evolve} refuses everything else.
 */
import type { ChatEventType } from './events.ts';
import type { SessionStatus } from './session.ts';

/** Before the first event there is no session. */
export type FromStatus = SessionStatus | 'none';

type Row = Readonly<Partial<Record<ChatEventType, readonly SessionStatus[]>>>;

const READ_AND_DELETE = <S extends SessionStatus>(status: S) =>
  ({ MessagesRead: [status], SessionDeleted: ['Deleted'] }) as const;

/** Nothing but the line that says it was deleted is written into an ended session (CS11). */
const ENDED = <S extends SessionStatus>(status: S) =>
  ({ ...READ_AND_DELETE(status), MessagePosted: [status] }) as const;

const RESET = ['PreChatForm', 'OfflineForm', 'InQueue'] as const;

const ONGOING = <S extends SessionStatus>(status: S) =>
  ({
    ...READ_AND_DELETE(status),
    MessagePosted: ['CustomerLast', 'UserLast'],
    SessionFinished: ['Finished'],
    SessionReset: RESET,
    TransferRequested: [status],
    TransferAccepted: [status],
    TransferRefused: [status],
    TransferCancelled: [status],
  }) as const;

/** From status × event → the statuses it may lead to; a missing entry means that the event cannot happen there. */
export const TRANSITIONS: Readonly<Record<FromStatus, Row>> = {
  none: { SessionStarted: ['PreChatForm', 'Faq', 'OfflineForm', 'InQueue'] },
  PreChatForm: {
    ...READ_AND_DELETE('PreChatForm'),
    PreChatFormSubmitted: ['Faq', 'OfflineForm', 'InQueue'],
    MessagePosted: ['PreChatForm', 'UserLast'],
    SessionFinished: ['Finished'],
    SessionReset: RESET,
  },
  Faq: {
    ...READ_AND_DELETE('Faq'),
    FaqPassed: ['OfflineForm', 'InQueue'],
    MessagePosted: ['Faq', 'UserLast'],
    SessionFinished: ['Finished'],
    SessionReset: RESET,
  },
  OfflineForm: {
    ...READ_AND_DELETE('OfflineForm'),
    RequestWasPosted: ['RequestPosted'],
    MessagePosted: ['OfflineForm'],
    SessionFinished: ['Finished'],
  },
  InQueue: {
    ...READ_AND_DELETE('InQueue'),
    SessionPickedUp: ['CustomerLast'],
    RequestWasPosted: ['RequestPosted'],
    MessagePosted: ['InQueue', 'UserLast'],
    QueueLeft: ['ClosedFromQueue'],
    SessionReset: RESET,
    AlertRaised: ['InQueue'],
  },
  CustomerLast: { ...ONGOING('CustomerLast'), AlertRaised: ['CustomerLast'] },
  UserLast: ONGOING('UserLast'),
  Finished: {
    ...ENDED('Finished'),
    SessionClosed: ['Closed'],
    SessionReopened: ['CustomerLast'],
    SessionRated: ['Finished'],
  },
  Closed: { ...ENDED('Closed'), SessionRated: ['Closed'] },
  RequestPosted: ENDED('RequestPosted'),
  ClosedFromQueue: ENDED('ClosedFromQueue'),
  Deleted: {},
};

/** Whether the table lets `type` lead from one status to the other. */
export function isAllowed(from: FromStatus, type: ChatEventType, to: SessionStatus): boolean {
  return TRANSITIONS[from][type]?.includes(to) ?? false;
}
