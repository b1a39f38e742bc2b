/** An administrator takes a topic away. Nothing that was said in it is lost (CT5–CT7). */
import type { Agent } from '../storage/agents.ts';
import { withTransaction } from '../storage/database.ts';
import { hasLiveSessions, hideTopic } from '../storage/delete-topic.ts';
import { lockTopic } from '../storage/lock-topic.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';

/** @throws ChatError `not_permitted`, `unknown_topic`, `topic_in_use` */
export async function deleteTopic(chat: Chat, agent: Agent, topicId: number): Promise<void> {
  if (!agent.administrator) throw new ChatError('not_permitted');
  const userIds = await withTransaction(chat.db, async (tx) => {
    // Whoever starts a session holds the topic: either it is seen here, or it does not find the topic any more.
    if (!(await lockTopic(tx, topicId, 'update'))) throw new ChatError('unknown_topic');
    if (await hasLiveSessions(tx, topicId)) throw new ChatError('topic_in_use');
    return hideTopic(tx, topicId, chat.now());
  });
  chat.agentChanges.publish({ type: 'RightsChanged', userIds });
}
