/** Days, times and time spans of a file as text. */

const SECOND_MS = 1_000;

/** `2020-05-28`. @param clock - milliseconds since 1970 on the clocks that it shows */
export function dayText(clock: number): string {
  return isoText(clock).split('T')[0] ?? '';
}

/** `2020-05-28 15:00:01`; fractions of a second are dropped. */
export function momentText(clock: number): string {
  return isoText(Math.floor(clock / SECOND_MS) * SECOND_MS)
    .replace('T', ' ')
    .replace('.000Z', '');
}

/** `26:03:09`: hours are never made into days. Fractions of a second are dropped. */
export function timeSpanText(seconds: number): string {
  const whole = Math.trunc(Math.abs(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return seconds < 0 && whole > 0 ? `-${text}` : text;
}

/** Years beyond 9999 have a sign and a zero too many. */
function isoText(clock: number): string {
  return new Date(clock).toISOString().replace(/^\+0/, '');
}
