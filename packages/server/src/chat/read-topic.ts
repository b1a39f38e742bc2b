/** The settings of the topics that an agent may see: those it is a member of, and to administrators all (CT4). */
import type { Agent } from '../storage/agents.ts';
import { listTopicRecords, loadTopicRecord, type TopicRecord } from '../storage/topic-records.ts';
import { maySeeTopic } from './agent-rights.ts';
import type { ChatDeps } from './chat-deps.ts';

/** The topic; one that the agent may not see is as good as none: null. */
export async function readTopic(
  deps: Pick<ChatDeps, 'db'>,
  agent: Agent,
  topicId: number,
): Promise<TopicRecord | null> {
  return maySeeTopic(agent, topicId) ? loadTopicRecord(deps.db, topicId) : null;
}

/** All of them, in the order of their ids. */
export function listTopics(
  deps: Pick<ChatDeps, 'db'>,
  agent: Agent,
): Promise<readonly TopicRecord[]> {
  return listTopicRecords(deps.db, agent);
}
