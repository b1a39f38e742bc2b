/**
 * Which event may follow in which status, and what it leads to. `docs/spec/chat-session.md` shows this table, a
 * test keeps the two the same, and {@link evolve} refuses everything else.
 */
import type { ChatEventType } from './events.ts';
import { SESSION_STATUS, type SessionStatus } from './session.ts';

/** Before the first event there is no session. */
export type FromStatus = SessionStatus | 'none';

type Row = Readonly<Partial<Record<ChatEventType, readonly SessionStatus[]>>>;

const ANYWHERE = <S extends SessionStatus>(status: S) =>
  ({ MessagesRead: [status], SessionEdited: [status], SessionDeleted: ['Deleted'] }) as const;

/** History can be brought in at any point of its way but the last (CS81, CS84). */
const IMPORTED = (Object.keys(SESSION_STATUS) as SessionStatus[]).filter(
  (status) => status !== 'Deleted',
);

/** Nothing but the line that says it was deleted is written into an ended session (CS11). */
const ENDED = <S extends SessionStatus>(status: S) =>
  ({ ...ANYWHERE(status), MessagePosted: [status] }) as const;

const RESET = ['PreChatForm', 'OfflineForm', 'InQueue'] as const;

const ONGOING = <S extends SessionStatus>(status: S) =>
  ({
    ...ANYWHERE(status),
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
  none: {
    SessionStarted: ['PreChatForm', 'Faq', 'OfflineForm', 'InQueue'],
    SessionImported: IMPORTED,
  },
  PreChatForm: {
    ...ANYWHERE('PreChatForm'),
    PreChatFormSubmitted: ['Faq', 'OfflineForm', 'InQueue'],
    MessagePosted: ['PreChatForm', 'UserLast'],
    SessionFinished: ['Finished'],
    SessionReset: RESET,
  },
  Faq: {
    ...ANYWHERE('Faq'),
    FaqPassed: ['OfflineForm', 'InQueue'],
    MessagePosted: ['Faq', 'UserLast'],
    SessionFinished: ['Finished'],
    SessionReset: RESET,
  },
  OfflineForm: {
    ...ANYWHERE('OfflineForm'),
    RequestWasPosted: ['RequestPosted'],
    MessagePosted: ['OfflineForm'],
    SessionFinished: ['Finished'],
  },
  InQueue: {
    ...ANYWHERE('InQueue'),
    SessionPickedUp: ['CustomerLast'],
    RequestWasPosted: ['RequestPosted'],
    MessagePosted: ['InQueue', 'UserLast'],
    QueueLeft: ['ClosedFromQueue'],
    SessionFinished: ['Finished'],
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
