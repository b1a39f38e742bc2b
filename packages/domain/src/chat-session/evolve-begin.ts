/** The first event of a session: the part of the fold that makes something out of nothing. */
import type { ChatEvent } from './events.ts';
import { type ChatSession, NO_DETAILS } from './session.ts';
import { aliasOf } from './session-base.ts';

/** The session that begins with this event; null when it is none that a session begins with. */
export function begin(
  event: ChatEvent,
  id: number,
  revision: number,
  at: number,
): ChatSession | null {
  if (event.type === 'SessionImported') return { ...event.state, id, revision };
  if (event.type !== 'SessionStarted') return null;
  return {
    id,
    topicId: event.topicId,
    status: event.status,
    revision,
    customer: event.customer,
    details: { ...NO_DETAILS, alias: aliasOf(event.customer), host: event.host },
    whenRequested: at,
    idle: at,
    initialQueuePos: event.initialQueuePos,
    firstMessage: '',
    lastMessage: '',
    alertLevel: 0,
    botActive: event.botActive,
    rating: null,
    customerRead: 0,
    userRead: 0,
  };
}
