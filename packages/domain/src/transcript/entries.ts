/** What a transcript tells of each event: what somebody said, what happened, or nothing (TS3–TS7). */
import type {
  ChatEvent,
  ChatEventType,
  MessagePosted,
  RevisedEvent,
  SpecialType,
} from '../chat-session/events.ts';
import { escapeText } from '../message-text/escape-text.ts';
import { isBlank } from '../message-text/plain-text.ts';
import type { TranscriptLabels } from './labels.ts';

/** Somebody said something; `html` is the HTML subset, `options` are the buttons under it. */
export interface SaidEntry {
  readonly kind: 'said';
  readonly at: number;
  readonly author: string;
  readonly html: string;
  readonly options: readonly string[];
}

/** Something happened: a sentence. */
export interface ToldEntry {
  readonly kind: 'told';
  readonly at: number;
  readonly text: string;
}

export type TranscriptEntry = SaidEntry | ToldEntry;

type Tell<E> = (event: E, labels: TranscriptLabels) => string;
type EventOf<T extends ChatEventType> = Extract<ChatEvent, { readonly type: T }>;

/** What is said by a line that is said; null = nothing of its own, its text alone. */
type Said = (line: MessagePosted) => {
  readonly html?: string;
  readonly options?: readonly string[];
};

/** Sentences of the events that are no lines; null = not told, or told by the line that goes with it. */
const EVENTS: { readonly [T in ChatEventType]: Tell<EventOf<T>> | null } = {
  SessionStarted: null,
  PreChatFormSubmitted: null,
  FaqPassed: null,
  RequestWasPosted: (_, labels) => labels.requestPosted,
  SessionPickedUp: ({ agentName }, labels) => labels.joined(agentName || labels.someAgent),
  MessagePosted: null,
  SessionFinished: null,
  SessionClosed: null,
  QueueLeft: null,
  SessionReopened: null,
  SessionReset: null,
  TransferRequested: null,
  TransferAccepted: null,
  TransferRefused: null,
  TransferCancelled: null,
  MessagesRead: null,
  SessionRated: ({ rating }, labels) => labels.rated(rating),
  AlertRaised: null,
  SessionDeleted: null,
  SessionImported: null,
  SessionEdited: null,
};

/** What lines of each special type say, or the sentence that stands for them when they have no text. */
const LINES: Readonly<
  Record<SpecialType, { readonly said: Said } | { readonly told: Tell<MessagePosted> }>
> = {
  None: { said: () => ({}) },
  Welcome: { said: () => ({}) },
  Url: { said: ({ specialParam }) => ({ html: linkTo(specialParam) }) },
  Block: { told: (_, labels) => labels.blocked },
  NewSession: { told: (_, labels) => labels.waiting },
  TransferedSession: { told: (line, labels) => labels.transferredTo(authorOf(line, labels)) },
  Error: { told: (_, labels) => labels.failed },
  SessionDeleted: { told: (_, labels) => labels.deleted },
  FaqSuccessQuestion: { told: (_, labels) => labels.answeredFromFaq },
  ClosedByUser: { told: (line, labels) => labels.endedByAgent(authorOf(line, labels)) },
  ClosedByCustomer: { told: (_, labels) => labels.endedByCustomer },
  ClosedByIdle: { told: (_, labels) => labels.endedByIdle },
  TransferRejected: { told: (line, labels) => labels.transferRejected(authorOf(line, labels)) },
  ReopenedByCustomer: { told: (_, labels) => labels.reopened },
  ClickedOption: { said: ({ specialParam }) => ({ html: escapeText(specialParam) }) },
  BotMessage: { said: () => ({}) },
  Options: { said: ({ specialParam }) => ({ options: readOptions(specialParam) }) },
  IllegalFileType: { told: (_, labels) => labels.fileRefused },
};

/** The events that a transcript needs: the others tell nothing. */
export const TRANSCRIPT_EVENTS: readonly ChatEventType[] = [
  'MessagePosted',
  ...(Object.keys(EVENTS) as ChatEventType[]).filter((type) => EVENTS[type] !== null),
];

/** Null when the event tells nothing. */
export function transcriptEntry(
  { at, event }: RevisedEvent,
  labels: TranscriptLabels,
): TranscriptEntry | null {
  if (event.type === 'MessagePosted') return lineEntry(at, event, labels);
  const tell = EVENTS[event.type] as Tell<ChatEvent> | null;
  return tell === null ? null : { kind: 'told', at, text: tell(event, labels) };
}

function lineEntry(
  at: number,
  line: MessagePosted,
  labels: TranscriptLabels,
): TranscriptEntry | null {
  const row = LINES[line.specialType];
  const blank = isBlank(line.html);
  if ('told' in row && blank) return { kind: 'told', at, text: row.told(line, labels) };
  const own = 'said' in row ? row.said(line) : {};
  const html = blank ? (own.html ?? '') : line.html;
  const options = own.options ?? [];
  if (html === '' && options.length === 0) return null;
  return { kind: 'said', at, author: authorOf(line, labels), html, options };
}

function authorOf({ author, by, messageType }: MessagePosted, labels: TranscriptLabels): string {
  if (author.trim() !== '') return author;
  if (by === 'customer' || messageType === 'ToUser') return labels.someCustomer;
  return by === 'system' ? labels.server : labels.someAgent;
}

function linkTo(address: string): string {
  const escaped = escapeText(address);
  return address === '' ? '' : `<a href="${escaped}">${escaped}</a>`;
}

/** The parameter of `Options` is a JSON array of labels (CS44); one that was brought in from elsewhere may be anything. */
function readOptions(param: string): readonly string[] {
  try {
    const options: unknown = JSON.parse(param);
    return Array.isArray(options) ? options.filter((option) => typeof option === 'string') : [];
  } catch {
    return [];
  }
}
