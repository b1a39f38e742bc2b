/** How long a customer will probably wait, learnt from how long the ones before waited. */

/** Weight of what was known, against one new wait (QU6). */
const KEPT = 0.9;

/**
 * `chat_topic.seconds_pr_accept` after one more pick-up (QU6): nine tenths of the old value and one tenth of the
 * new wait, in whole seconds. An old value of 0 means that nothing is known, so the new wait is taken as it is.
 */
export function movingAverage(oldSeconds: number, waitedSeconds: number): number {
  if (oldSeconds === 0) return Math.round(waitedSeconds);
  return Math.round(KEPT * oldSeconds + (1 - KEPT) * waitedSeconds);
}

/** Seconds until the session at `position` (from 1) is probably picked up (QU5). */
export function expectedWaitSeconds(position: number, secondsPrAccept: number): number {
  return position * secondsPrAccept;
}

/** A wait as the queue text's `{cavw}` shows it: `hh:mm`, begun minutes counted whole (QU7). */
export function formatWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
