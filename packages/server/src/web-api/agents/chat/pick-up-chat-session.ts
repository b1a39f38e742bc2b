/** The caller takes a certain chat session out of the queue. */
import { pickUpRecord } from '../../../chat/pick-up-record.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const pickUpChatSession = operation({
  agent: 'Chat',
  name: 'PickUpChatSession',
  summary: 'Takes a waiting session; null when it does not wait any more.',
  parameters: {},
  body: fieldsBody('PickUpChatSession', { ChatSessionId: int() }),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    return presentSession(call, await pickUpRecord(call.chat, call.agent, body.ChatSessionId));
  },
});
