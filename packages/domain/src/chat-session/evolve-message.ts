/** What a line does to its session: the part of the fold that runs for every message. */
import { plainText } from '../message-text/plain-text.ts';
import { excerpt } from '../message-text/text-length.ts';
import type { MessagePosted } from './events.ts';
import { type ChatSession, isOngoing } from './session.ts';
import { base } from './session-base.ts';

/** A line was written: whose turn it is next, and the copies that lists show (CS9, CS10, CS34–CS36, CS42). */
export function evolveMessage(
  session: ChatSession,
  event: MessagePosted,
  revision: number,
  at: number,
): ChatSession {
  const fromCustomer = event.messageType === 'ToUser' || event.specialType === 'ClickedOption';
  const toCustomer = event.messageType === 'ToCustomer';
  if (!fromCustomer && !toCustomer) return { ...session, revision };

  // The server's own lines are said by nobody: they wake no session and no list quotes them.
  const counts = event.by !== 'system';
  const text = counts ? excerpt(plainText(event.html)) : '';
  const written = {
    revision,
    idle: counts ? at : session.idle,
    firstMessage: session.firstMessage === '' ? text : session.firstMessage,
    lastMessage: counts ? text : session.lastMessage,
  };
  if (isOngoing(session)) {
    return fromCustomer
      ? { ...session, ...written, status: 'CustomerLast' }
      : { ...session, ...written, status: 'UserLast', alertLevel: 0 };
  }
  if (event.by !== 'bot') return { ...session, ...written };
  return {
    ...base(session),
    ...written,
    status: 'UserLast',
    userId: null,
    rank: null,
    whenStarted: at,
    transferTo: null,
  };
}
