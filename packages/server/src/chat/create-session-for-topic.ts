/** A program begins a chat session for a customer that has no client yet. */
import { ANONYMOUS, startSession } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import { withTransaction } from '../storage/database.ts';
import { loadSessionRecord, type SessionRecord } from '../storage/session-records.ts';
import { loadTopic } from '../storage/topics.ts';
import { maySeeTopic } from './agent-rights.ts';
import { beginSession, createSessionKey, holdKnownTopic } from './begin-session.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';

/**
 * The session goes the way of one that a customer starts (CS16–CS20), and is not swept before its customer comes (CS75).
 * Any member of the topic may begin one, and so may an administrator.
 *
 * @throws ChatError `unknown_topic`, `not_permitted`
 */
export async function createSessionForTopic(
  chat: Chat,
  agent: Agent,
  topicId: number,
): Promise<SessionRecord> {
  if (!maySeeTopic(agent, topicId)) {
    const topic = await loadTopic(chat.db, topicId);
    throw new ChatError(topic === null ? 'unknown_topic' : 'not_permitted');
  }
  const { change, record } = await withTransaction(chat.db, async (tx) => {
    const begun = await beginSession(chat, tx, {
      ...{ agent, ranked: null, customerFetch: null },
      topic: await holdKnownTopic(tx, topicId),
      sessionKey: createSessionKey(),
      decide: (sessionId, facts) => {
        const customer = { customer: ANONYMOUS, host: '', identified: false };
        return startSession({ type: 'StartSession', sessionId, ...customer }, facts);
      },
    });
    const stored = await loadSessionRecord(tx, begun.session.id);
    if (stored === null) throw new ChatError('internal');
    return { change: begun, record: stored };
  });
  chat.changes.publish(change);
  return record;
}
