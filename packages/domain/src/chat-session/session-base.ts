/** What stays of a session when its status, and with it its shape, changes. */
import type { ChatSession, FormSession } from './session.ts';

/** What every status has; the rest belongs to one status and is left behind. */
export function base(session: ChatSession): Omit<FormSession, 'status'> {
  return {
    id: session.id,
    topicId: session.topicId,
    revision: session.revision,
    customer: session.customer,
    whenRequested: session.whenRequested,
    idle: session.idle,
    initialQueuePos: session.initialQueuePos,
    firstMessage: session.firstMessage,
    lastMessage: session.lastMessage,
    alertLevel: session.alertLevel,
    botActive: session.botActive,
    rating: session.rating,
    customerRead: session.customerRead,
    userRead: session.userRead,
  };
}
