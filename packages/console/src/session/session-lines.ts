import type { ChatLine, SessionLog } from '@parley/client';
import { texts } from '../texts.ts';
import { durationText } from '../time/duration-text.ts';
import { toldText } from './told-text.ts';

/** How far an own message has come; `failed` = the server refused it and stored nothing. */
export type Mark = 'sending' | 'sent' | 'seen' | 'failed';

/** A message as somebody said it. */
export interface SaidLine {
  readonly kind: 'said';
  /** Stays the same from the moment of sending on, so that a bubble is not built anew when it is stored. */
  readonly key: string;
  readonly side: 'customer' | 'agent';
  /** The logged-in agent wrote it. */
  readonly own: boolean;
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** HTML subset of a stored message, or the plain text of one that is on its way. */
  readonly body: { readonly html: string } | { readonly text: string };
  /** Null on what others wrote. */
  readonly mark: Mark | null;
  /** Why it failed, as a sentence. */
  readonly problem: string | null;
}

/** Something that happened. */
export interface ToldLine {
  readonly kind: 'told';
  readonly key: string;
  readonly at: number;
  readonly text: string;
}

export type SessionLine = SaidLine | ToldLine;

/** Who is looking, and at what. */
export interface LineReader {
  /** The logged-in agent's ejuser id. */
  readonly userId: number;
  readonly topicName: string;
  readonly customerName: string;
}

/** The lines of a chat: what was said and what happened, in order; what is not stored yet comes last. */
export function sessionLines(
  log: SessionLog,
  chatLines: readonly ChatLine[],
  reader: LineReader,
): readonly SessionLine[] {
  const lines: SessionLine[] = [];
  if (log.whenRequested !== null) {
    const text = texts.line.started(reader.topicName);
    lines.push({ kind: 'told', key: 'started', at: log.whenRequested, text });
  }
  let pickUp = pickUpLine(log, reader);
  for (const chatLine of chatLines) {
    const line = chatLine.kind === 'stored' ? storedLine(chatLine, reader) : pendingLine(chatLine);
    if (line === null) continue;
    // A welcome message has the moment of the pick-up and follows it.
    if (pickUp !== null && line.at >= pickUp.at) {
      lines.push(pickUp);
      pickUp = null;
    }
    lines.push(line);
  }
  if (pickUp !== null) lines.push(pickUp);
  return lines;
}

function pickUpLine(log: SessionLog, reader: LineReader): ToldLine | null {
  const { whenStarted, whenRequested, agentName, userId } = log;
  if (whenStarted === null || whenRequested === null || userId === null) return null;
  const name = userId === reader.userId ? texts.line.you : (agentName ?? texts.line.agent);
  const text = texts.line.picked(name, durationText(whenStarted - whenRequested));
  return { kind: 'told', key: 'picked-up', at: whenStarted, text };
}

function storedLine(
  line: Extract<ChatLine, { kind: 'stored' }>,
  reader: LineReader,
): SessionLine | null {
  const { key, at, message } = line;
  if (message.messageType === 'Special') {
    const text = toldText(message, reader.userId);
    return text === null ? null : { kind: 'told', key, at, text };
  }
  const side = message.by === 'customer' ? 'customer' : 'agent';
  const own = line.own && message.userId === reader.userId;
  return {
    kind: 'said',
    key,
    side,
    own,
    author: message.author || (side === 'customer' ? reader.customerName : texts.line.agent),
    at,
    body: { html: message.html },
    mark: own && line.state !== 'received' ? line.state : null,
    problem: null,
  };
}

function pendingLine(line: Extract<ChatLine, { kind: 'pending' }>): SaidLine {
  return {
    kind: 'said',
    key: line.key,
    side: 'agent',
    own: true,
    author: '',
    at: line.at,
    body: { text: line.text },
    mark: line.state,
    problem: line.failure?.message ?? null,
  };
}
