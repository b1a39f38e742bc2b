/** How long a session waits for a customer who is gone. An agent's silence never ends a chat (CS72). */

/** Milliseconds; what {@link SweepSession} measures against (CS70, CS71, CS73, CS74). */
export const SESSION_TIMEOUTS = {
  /** In the queue, since the customer's client was last seen. */
  queue: 2 * 60_000,
  /** In a conversation, since the customer's client was last seen. */
  ongoing: 10 * 60_000,
  /** In a form or the FAQ step, since the customer's client was last seen. */
  form: 10 * 60_000,
  /** Finished, since the end: the time to come back or to fill the post-chat form. */
  finished: 15 * 60_000,
} as const;
