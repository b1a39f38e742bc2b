import type { Me } from '@parley/protocol';
import type { Agent } from '../storage/agents.ts';

/** The topics that an agent is a member of, as its window shows them and goes by them. */
export function agentTopics({ memberships }: Agent): Me['topics'] {
  return memberships.map(({ topicId, topicName, rights }) => ({
    id: topicId,
    name: topicName,
    canRespond: rights.canRespond,
    canListen: rights.canListen,
    manager: rights.manager,
  }));
}
