/** The caller takes a chat session that it was asked to take. */
import { acceptTransfer } from '../../../chat/transfer-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const acceptChatSessionTransfer = operation({
  agent: 'Chat',
  name: 'AcceptChatSessionTransfer',
  summary: 'Takes a session that the caller was asked to take over; otherwise nothing happens.',
  parameters: {},
  body: fieldsBody('AcceptChatSessionTransfer', { ChatSessionId: int() }),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    return presentSession(call, await acceptTransfer(call.chat, call.agent, body.ChatSessionId));
  },
});
