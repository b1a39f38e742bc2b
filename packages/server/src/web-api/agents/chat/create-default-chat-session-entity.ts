/** A chat session that is not stored yet. */
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { emptyValue } from '../../carriers/empty-value.ts';
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
  run: async () => ({ ...emptyValue(chatSessionEntity), Status: 'InQueue' as const }),
});
