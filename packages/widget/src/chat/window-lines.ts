import type { ChatLine, SessionLog, VisitorState } from '@parley/client';
import { type MessageEvent, type MessageNode, parseMessageHtml } from '@parley/protocol';
import type { PendingText } from '../stored-chat.ts';
import type { Texts } from '../texts/texts.ts';
import type { WindowLine } from './window-line.ts';

/**
 * What the log shows of a chat session: messages, and notes for those special messages that concern a customer
 * (reference: ChatMessageSpecialType).
 *
 * @param pending lines written before the session existed
 */
export function windowLines(
  visitor: Pick<VisitorState, 'lines' | 'session'> | null,
  pending: readonly PendingText[],
  texts: Texts,
): readonly WindowLine[] {
  const unsent = pending.map(({ clientId, text, at }) => ownLine(clientId, at, [text], 'sending'));
  if (visitor === null) return unsent;
  const lines = visitor.lines.flatMap((line) => windowLine(line, texts) ?? []);
  return [...withJoinNote(lines, visitor.session, texts), ...unsent];
}

function windowLine(line: ChatLine, texts: Texts): WindowLine | null {
  if (line.kind === 'pending') {
    const { key, at, text, state, failure, clientId } = line;
    return { ...ownLine(key, at, [text], state), reason: failure?.message ?? '', clientId };
  }
  const { key, at, own, state, message } = line;
  if (message.messageType === 'Special') {
    const text = noteText(message, texts);
    return text === null ? null : note(key, at, text);
  }
  const content = contentOf(message);
  if (own) return ownLine(key, at, content, state === 'seen' ? 'seen' : 'sent');
  const { author } = message;
  return { ...note(key, at, ''), side: 'other', author, content };
}

/** Events never change: each is read once, however often the log is drawn. */
const contents = new WeakMap<MessageEvent, readonly MessageNode[]>();

function contentOf(message: MessageEvent): readonly MessageNode[] {
  const known = contents.get(message);
  if (known !== undefined) return known;
  const content = parseMessageHtml(message.html);
  contents.set(message, content);
  return content;
}

/** What a special message says to the customer; null for those that say nothing to it. */
function noteText(message: MessageEvent, texts: Texts): string | null {
  const { event } = texts;
  switch (message.specialType) {
    case 'ClosedByUser':
      return event.endedByAgent;
    case 'ClosedByCustomer':
      return event.endedByYou;
    case 'ClosedByIdle':
      return event.endedByIdle;
    case 'SessionDeleted':
      return event.ended;
    case 'ReopenedByCustomer':
      return event.reopened;
    case 'TransferedSession':
      return event.transferred(message.specialParam || message.author || texts.log.agent);
    default:
      return null;
  }
}

/** A pick-up leaves no message of its own: the note stands before the first line that came after it. */
function withJoinNote(
  lines: readonly WindowLine[],
  session: SessionLog,
  texts: Texts,
): readonly WindowLine[] {
  const { whenStarted } = session;
  if (whenStarted === null) return lines;
  const name = firstAgent(session);
  if (name === null) return lines;
  const joined = note(`joined-${whenStarted}`, whenStarted, texts.event.joined(name));
  const at = lines.findIndex((line) => line.side === 'other' && line.at >= whenStarted);
  const before = at >= 0 ? at : lines.findIndex((line) => line.at > whenStarted);
  return before < 0
    ? [...lines, joined]
    : [...lines.slice(0, before), joined, ...lines.slice(before)];
}

/** Who picked the session up: a later transfer changes the agent of the session, not who joined first. */
function firstAgent(session: SessionLog): string | null {
  const first = session.messages.find((message) => message.userId !== null);
  if (first === undefined || first.specialType === 'TransferedSession') return session.agentName;
  return first.author || session.agentName;
}

function ownLine(
  key: string,
  at: number,
  content: WindowLine['content'],
  state: WindowLine['state'],
): WindowLine {
  return { key, side: 'own', author: '', at, content, state, reason: '', clientId: key };
}

function note(key: string, at: number, text: string): WindowLine {
  return {
    key,
    side: 'system',
    author: '',
    at,
    content: [text],
    state: null,
    reason: '',
    clientId: null,
  };
}
