/** A chat session that is not stored yet. */
import { maySaveIn } from '../../../chat/agent-rights.ts';
import type { Agent } from '../../../storage/agents.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { emptyValue } from '../../carriers/empty-value.ts';
import { TABLE_RIGHT } from '../../carriers/rights.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

/** Everything is empty but the status: what a program brings in without one waits in the queue's chain. */
export const createDefaultChatSessionEntity = operation({
  agent: 'Chat',
  name: 'CreateDefaultChatSessionEntity',
  summary: 'A chat session with nothing in it, not stored.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(chatSessionEntity),
  run: async ({ agent }) => ({
    ...emptyValue(chatSessionEntity),
    Status: 'InQueue' as const,
    tableRight: mayBringIn(agent)
      ? TABLE_RIGHT.select | TABLE_RIGHT.insert | TABLE_RIGHT.update
      : TABLE_RIGHT.select,
  }),
});

/** On some topic; which one it will be is not known yet. */
function mayBringIn(agent: Agent): boolean {
  return agent.administrator || agent.memberships.some(({ topicId }) => maySaveIn(agent, topicId));
}
