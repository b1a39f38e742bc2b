import { texts } from '../texts.ts';

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** "3 May 2024". */
export function dateText(at: number): string {
  return date.format(at);
}

/** "12:04", as the reader's locale writes it; `at` is ms since the epoch. */
export function clockText(at: number): string {
  return time.format(at);
}

/** The whole moment, for the tooltip of a short one. */
export function exactText(at: number): string {
  return exact.format(at);
}

/** "12:04" on the same day, otherwise "3 May 12:04". */
export function momentText(at: number, now: number): string {
  return sameDay(at, now) ? clockText(at) : `${shortDay.format(at)} ${clockText(at)}`;
}

/** The heading of a day in a list of messages: "Today", "Yesterday", "Tuesday, 3 May", "3 May 2024". */
export function dayText(at: number, now: number): string {
  if (sameDay(at, now)) return texts.day.today;
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (sameDay(at, yesterday.getTime())) return texts.day.yesterday;
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (thisYear ? day : dayOfYear).format(at);
}

/** Whether two moments fall on one day of the reader's own time zone. */
export function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
