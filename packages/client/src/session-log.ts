import type {
  CustomerDetails,
  ImportedSession,
  MessageEvent,
  SessionEdits,
  SessionStatus,
  WireEvent,
} from '@parley/protocol';

/** One chat session as its events tell it: what is left when they are applied in order. Never changed in place. */
export interface SessionLog {
  readonly sessionId: number;
  /** The last revision applied; 0 = nothing has come yet, and what events tell is null or empty. */
  readonly revision: number;
  readonly topicId: number | null;
  readonly status: SessionStatus | null;
  readonly customer: CustomerDetails | null;
  readonly messages: readonly MessageEvent[];
  /** The handling agent: id, and the name that customers see. */
  readonly userId: number | null;
  readonly agentName: string | null;
  readonly rank: number | null;
  readonly transferTo: number | null;
  /** Milliseconds since the epoch. */
  readonly whenRequested: number | null;
  readonly whenStarted: number | null;
  readonly whenEnded: number | null;
  /** 1 to 5 stars; history that was brought in may have any. */
  readonly rating: number | null;
  /** 0 none, 1 agents warned, 2 managers warned; history that was brought in may have any. */
  readonly alertLevel: number;
  readonly ticketId: number | null;
  /** The highest revision that each side has seen. */
  readonly customerRead: number;
  readonly userRead: number;
}

/** The log before anything is known: the state that a first load resumes from (DL7). */
export function emptySessionLog(sessionId: number): SessionLog {
  return {
    sessionId,
    revision: 0,
    topicId: null,
    status: null,
    customer: null,
    messages: [],
    userId: null,
    agentName: null,
    rank: null,
    transferTo: null,
    whenRequested: null,
    whenStarted: null,
    whenEnded: null,
    rating: null,
    alertLevel: 0,
    ticketId: null,
    customerRead: 0,
    userRead: 0,
  };
}

/** The log after some events. `gap`: one did not follow on the last; it and what came after it were not applied. */
export interface AppliedEvents {
  readonly log: SessionLog;
  readonly gap: boolean;
}

/** Applies one event: what is already there changes nothing, what does not follow on is a gap (DL8). */
export function applyEvent(log: SessionLog, event: WireEvent): AppliedEvents {
  return applyEvents(log, [event]);
}

/** Applies events in order. However a history is cut into calls, the outcome is the same. */
export function applyEvents(log: SessionLog, events: readonly WireEvent[]): AppliedEvents {
  let next = log;
  let gap = false;
  const added: MessageEvent[] = [];
  for (const event of events) {
    if (event.revision <= next.revision) continue;
    gap = event.revision > next.revision + 1;
    if (gap) break;
    next = { ...next, ...changesOf(next, event), revision: event.revision };
    if (event.type === 'MessagePosted') added.push(event);
  }
  if (added.length > 0) next = { ...next, messages: [...next.messages, ...added] };
  return { log: next, gap };
}

/** Messages from the customer that the handling agent has not seen. */
export function countUnread(log: SessionLog): number {
  return log.messages.filter(
    (message) => message.messageType === 'ToUser' && message.revision > log.userRead,
  ).length;
}

function changesOf(log: SessionLog, event: WireEvent): Partial<SessionLog> {
  switch (event.type) {
    case 'SessionStarted': {
      const { topicId, status, customer, at } = event;
      return { topicId, status, customer, whenRequested: at };
    }
    case 'SessionImported':
      return changesOfImport(event.state);
    case 'SessionEdited':
      return changesOfEdit(event.changes);
    case 'PreChatFormSubmitted':
      return { customer: event.customer, status: event.status };
    case 'FaqPassed':
      return { status: event.status };
    case 'RequestWasPosted': {
      const { customer, ticketId, at } = event;
      return { status: 'RequestPosted', customer, ticketId, whenEnded: at };
    }
    case 'SessionPickedUp': {
      const { userId, agentName, rank, at } = event;
      const started = { whenStarted: at, transferTo: null, alertLevel: 0 } as const;
      return { status: 'CustomerLast', userId, agentName, rank, ...started };
    }
    case 'MessagePosted':
      return changesOfMessage(log, event);
    case 'SessionFinished':
      return { status: 'Finished', whenEnded: event.at, rank: null, transferTo: null };
    case 'SessionClosed':
      return { status: 'Closed' };
    case 'QueueLeft':
      return { status: 'ClosedFromQueue', whenEnded: event.at };
    case 'SessionReopened':
      return {
        status: 'CustomerLast',
        rank: event.rank,
        transferTo: null,
        whenStarted: log.whenStarted ?? event.at,
        whenEnded: null,
        alertLevel: 0,
      };
    case 'SessionReset':
      return { status: event.status, ...NOBODY, whenStarted: null, alertLevel: 0 };
    case 'TransferRequested':
      return { transferTo: event.toUserId };
    case 'TransferAccepted': {
      const { userId, agentName, rank } = event;
      return { userId, agentName, rank, transferTo: null, alertLevel: 0 };
    }
    case 'TransferRefused':
    case 'TransferCancelled':
      return { transferTo: null };
    case 'MessagesRead':
      return event.by === 'customer' ? { customerRead: event.upTo } : { userRead: event.upTo };
    case 'SessionRated':
      return { rating: event.rating };
    case 'AlertRaised':
      return { alertLevel: event.level };
    case 'SessionDeleted':
      // What had ended keeps its marks.
      return log.whenEnded === null
        ? { status: 'Deleted', whenEnded: event.at, rank: null, transferTo: null }
        : { status: 'Deleted' };
    default:
      // Hidden, or newer than this client: it only takes its revision.
      return {};
  }
}

/** A session as it was brought in (CS81); what its status has no place for is nothing. */
function changesOfImport(state: ImportedSession): Partial<SessionLog> {
  const { topicId, status, customer, whenRequested, rating } = state;
  return {
    ...{ topicId, status, customer, whenRequested, rating },
    userId: state.userId ?? null,
    rank: state.rank ?? null,
    transferTo: state.transferTo ?? null,
    whenStarted: state.whenStarted ?? null,
    whenEnded: state.whenEnded ?? null,
    alertLevel: state.alertLevel ?? 0,
    ticketId: state.details?.ticketId ?? null,
  };
}

/** What a save changed (CS87, CS88), as far as a log has it. */
function changesOfEdit(edits: SessionEdits): Partial<SessionLog> {
  const known = Object.entries(edits).filter(([field]) => EDITED_IN_LOG.has(field));
  const { details } = edits;
  return {
    ...(Object.fromEntries(known) as Partial<SessionLog>),
    ...(details === undefined ? {} : { ticketId: details.ticketId }),
  };
}

const EDITED_IN_LOG: ReadonlySet<string> = new Set<keyof SessionEdits & keyof SessionLog>([
  'topicId',
  'customer',
  'rating',
  'userId',
  'rank',
  'transferTo',
  'whenRequested',
  'whenStarted',
  'whenEnded',
  'alertLevel',
]);

/** What a line does to its session (CS35, CS36, CS38, CS42). */
function changesOfMessage(log: SessionLog, event: MessageEvent): Partial<SessionLog> {
  const fromCustomer = event.messageType === 'ToUser' || event.specialType === 'ClickedOption';
  if (!fromCustomer && event.messageType !== 'ToCustomer') return {};
  if (log.status === 'CustomerLast' || log.status === 'UserLast') {
    return fromCustomer ? { status: 'CustomerLast' } : { status: 'UserLast', alertLevel: 0 };
  }
  return event.by === 'bot' ? { status: 'UserLast', ...NOBODY, whenStarted: event.at } : {};
}

/** No agent handles it. */
const NOBODY = { userId: null, agentName: null, rank: null, transferTo: null } as const;
