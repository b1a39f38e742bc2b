/** A chat session as a row of an agent's lists. */
import { type ChatSession, isOngoing } from '@parley/domain';
import type { SessionSummary } from '@parley/protocol';

export function summarise(session: ChatSession): SessionSummary {
  const ongoing = isOngoing(session) ? session : null;
  const ended = 'whenEnded' in session ? session : null;
  return {
    id: session.id,
    topicId: session.topicId,
    revision: session.revision,
    status: session.status,
    customer: session.customer,
    whenRequested: session.whenRequested,
    whenStarted: ongoing?.whenStarted ?? ended?.whenStarted ?? null,
    whenEnded: ended?.whenEnded ?? null,
    idle: session.idle,
    userId: ongoing?.userId ?? ended?.userId ?? null,
    rank: ongoing?.rank ?? null,
    transferTo: ongoing?.transferTo ?? null,
    firstMessage: session.firstMessage,
    lastMessage: session.lastMessage,
    rating: session.rating,
    customerRead: session.customerRead,
    userRead: session.userRead,
  };
}
