/** How the sessions of the sample data end. */

/** What becomes of a session, with how often of a hundred. */
export const OUTCOMES = [
  ['ended-by-agent', 60],
  ['ended-by-customer', 14],
  ['transferred', 6],
  ['customer-vanished', 5],
  ['left-queue', 6],
  ['vanished-in-queue', 2],
  ['offline-request', 7],
] as const;
export type Outcome = (typeof OUTCOMES)[number][0];
