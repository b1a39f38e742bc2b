/** What a transcript says, before it is written in one form or the other. */
import type { RevisedEvent } from '../chat-session/events.ts';
import type { ChatSession } from '../chat-session/session.ts';
import { type TranscriptEntry, transcriptEntry } from './entries.ts';
import { TRANSCRIPT_LABELS, type TranscriptLabels, type TranscriptLanguage } from './labels.ts';

/** Writes instants, in milliseconds since the epoch, as the reader's clocks and customs show them. */
export interface TranscriptTimes {
  /** What the clocks go by: an IANA name. */
  readonly zoneName: string;
  date(ms: number): string;
  time(ms: number): string;
}

/** What a transcript is made of. */
export interface TranscriptSource {
  readonly session: ChatSession;
  readonly topicName: string;
  /** In order; those that tell nothing may be left out (`TRANSCRIPT_EVENTS`). */
  readonly events: readonly RevisedEvent[];
}

/** How it is written. */
export interface TranscriptStyle {
  readonly format: 'text' | 'html';
  readonly language: TranscriptLanguage;
  readonly times: TranscriptTimes;
}

/** The same content for both forms; everything is text but the messages, which are the HTML subset. */
export interface TranscriptContent {
  readonly labels: TranscriptLabels;
  readonly language: TranscriptLanguage;
  /** Label and value, in order. */
  readonly header: readonly (readonly [label: string, value: string])[];
  readonly days: readonly TranscriptDay[];
}

/** What was said and done on one day of the reader's calendar. */
export interface TranscriptDay {
  readonly date: string;
  readonly entries: readonly TimedEntry[];
}

/** An entry with its time of day as the reader sees it, and names that fit into one line. */
export type TimedEntry = TranscriptEntry & { readonly time: string };

/** Gathers the header and, day by day, what there is to tell (TS3–TS7). */
export function contentOf(source: TranscriptSource, style: TranscriptStyle): TranscriptContent {
  const labels = TRANSCRIPT_LABELS[style.language];
  const entries = source.events.flatMap((event) => transcriptEntry(event, labels) ?? []);
  return {
    labels,
    language: style.language,
    header: headerOf(source, labels, style.times),
    days: daysOf(entries, style.times),
  };
}

function headerOf(
  { session, topicName }: TranscriptSource,
  labels: TranscriptLabels,
  times: TranscriptTimes,
): TranscriptContent['header'] {
  const { name, companyName, email } = session.customer;
  const customer = [name, companyName, email].map(oneLine).filter((part) => part !== '');
  const whenEnded = 'whenEnded' in session ? session.whenEnded : null;
  const moment = (ms: number) => `${times.date(ms)} ${times.time(ms)} (${times.zoneName})`;
  const header = [
    [labels.topic, oneLine(topicName)],
    [labels.customer, customer.join(', ') || labels.unknownCustomer],
    [labels.started, moment(session.whenRequested)],
  ] as const;
  return whenEnded === null ? header : [...header, [labels.ended, moment(whenEnded)]];
}

function daysOf(
  entries: readonly TranscriptEntry[],
  times: TranscriptTimes,
): readonly TranscriptDay[] {
  const days: { readonly date: string; readonly entries: TimedEntry[] }[] = [];
  for (const entry of entries) {
    const date = times.date(entry.at);
    if (days.at(-1)?.date !== date) days.push({ date, entries: [] });
    days.at(-1)?.entries.push({ ...onOneLine(entry), time: times.time(entry.at) });
  }
  return days;
}

function onOneLine(entry: TranscriptEntry): TranscriptEntry {
  return entry.kind === 'said'
    ? { ...entry, author: oneLine(entry.author), options: entry.options.map(oneLine) }
    : { ...entry, text: oneLine(entry.text) };
}

/** Names are what people typed: no line ends, no control characters, nothing that turns the direction around (TS9). */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
