/** A customer asks for a chat on a topic. */
import { ANONYMOUS, type Customer, startSession as decideStart } from '@parley/domain';
import { withTransaction } from '../storage/database.ts';
import { findSessionByStartId, type LoadedSession } from '../storage/load-session.ts';
import { beginSession, createSessionKey, holdKnownTopic } from './begin-session.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';

export interface SessionStart {
  readonly topicId: number;
  /** The client's UUID for this start; the same again gives the same session. */
  readonly startId: string;
  /** What the page told about the customer; nothing counts as identified before the form was filled. */
  readonly customer: Partial<Customer>;
  /** Address of the customer's client. */
  readonly host: string;
}

/** @throws ChatError `unknown_topic`, `start_id_conflict` */
export async function startSession(
  chat: Chat,
  start: SessionStart,
): Promise<Pick<LoadedSession, 'session' | 'sessionKey'>> {
  const earlier = await findSessionByStartId(chat.db, start.startId);
  if (earlier !== null) return sameStart(earlier, start);
  const sessionKey = createSessionKey();
  const { topicId, startId } = start;
  const customer = { ...ANONYMOUS, ...start.customer };
  const host = start.host.slice(0, 255);
  const change = await withTransaction(chat.db, async (tx) =>
    beginSession(chat, tx, {
      ...{ sessionKey, startId, agent: null, ranked: null },
      topic: await holdKnownTopic(tx, topicId),
      customerFetch: chat.now(),
      decide: (sessionId, facts) =>
        decideStart({ type: 'StartSession', sessionId, customer, host, identified: false }, facts),
    }),
  );
  if (change === null) {
    // Somebody started under the same id meanwhile: a repeated request that overtook this one.
    const other = await findSessionByStartId(chat.db, start.startId);
    if (other === null) throw new ChatError('start_id_conflict');
    return sameStart(other, start);
  }
  chat.changes.publish(change);
  return { session: change.session, sessionKey };
}

function sameStart(earlier: LoadedSession, start: SessionStart): LoadedSession {
  if (earlier.session.topicId !== start.topicId) throw new ChatError('start_id_conflict');
  return earlier;
}
