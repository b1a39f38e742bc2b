/** Times as the reader's browser writes them, in the reader's zone. */
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** Hour and minute. */
export function clockTime(at: number): string {
  return clock.format(at);
}

/** Weekday and date, for the line between two days. */
export function dayName(at: number): string {
  return day.format(at);
}

/** Date and time to the second, for the pointer that rests on a time. */
export function exactTime(at: number): string {
  return exact.format(at);
}
