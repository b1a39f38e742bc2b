/** A chat session begins on a topic. */
import { createSessionForTopic } from '../../../chat/create-session-for-topic.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const createChatSessionForTopic = operation({
  agent: 'Chat',
  name: 'CreateChatSessionForTopic',
  summary: 'Stores a new session on a topic.',
  parameters: {},
  body: fieldsBody('CreateChatSessionForTopic', { ChatTopicId: int() }),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    const record = await createSessionForTopic(call.chat, call.agent, body.ChatTopicId);
    // Its customer is who the caller gives the key to, whatever else the caller may read (WS14).
    return { ...(await presentSession(call, record)), SessionKey: record.sessionKey };
  },
});
