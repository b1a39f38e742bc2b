/**
 * Fills a topic's own queue text: `{cque}` is the place in the queue, `{cavw}` the expected wait as hours and minutes,
 * `--:--` while it is not known.
 */
export function fillQueueText(text: string, position: number, waitSeconds: number): string {
  return text
    .replaceAll('{cque}', String(position))
    .replaceAll('{cavw}', waitSeconds > 0 ? hoursAndMinutes(waitSeconds) : '--:--');
}

/** Expected wait in whole minutes, at least one; null when it is not known. */
export function waitMinutes(waitSeconds: number): number | null {
  return waitSeconds > 0 ? Math.max(1, Math.round(waitSeconds / 60)) : null;
}

function hoursAndMinutes(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
