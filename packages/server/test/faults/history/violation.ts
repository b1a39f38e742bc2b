/** A broken promise. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly sessionId: number;
  /** For people: which message or revision, and what is wrong with it. */
  readonly detail: string;
}

export type ViolationKind =
  /** Acknowledged and not stored. */
  | 'lost'
  /** Stored more than once. */
  | 'doubled'
  /** Stored with another text. */
  | 'altered'
  /** Stored and never sent, or a session that nobody started. */
  | 'foreign'
  /** Sent and never answered: it should have been settled by asking again. */
  | 'unsettled'
  /** The acknowledgement names another revision or id than the row has. */
  | 'misacknowledged'
  /** Refused for good although nothing was wrong with it. */
  | 'refused'
  /** A sender's messages are stored in another order than they were written. */
  | 'reordered'
  /** The revisions of a session are not 1, 2, 3 … up to its own. */
  | 'gap'
  /** A reader has other lines than are stored, or in another order. */
  | 'misread'
  /** An event that is stored otherwise arrived somewhere, or one of a session that is not the reader's. */
  | 'misdelivered'
  /** More than one agent has, or was told to have, a session. */
  | 'two-owners'
  /** A session that was started is gone, still waits although agents were there, or did not end although it was said. */
  | 'forgotten'
  /** First or last message, status, rank or read marks are not what the events make them. */
  | 'miscounted';

/** One more violation, of whatever session is in hand. */
export function violation(
  kind: ViolationKind,
  { sessionId }: { readonly sessionId: number },
  detail: string,
): Violation {
  return { kind, sessionId, detail };
}
