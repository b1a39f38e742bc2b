/** The caller leaves a chat session with its handler. */
import { rejectTransfer } from '../../../chat/transfer-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const rejectChatSessionTransfer = operation({
  agent: 'Chat',
  name: 'RejectChatSessionTransfer',
  summary: 'Declines a session that the caller was asked to take over; otherwise nothing happens.',
  parameters: {},
  body: fieldsBody('RejectChatSessionTransfer', { ChatSessionId: int() }),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    return presentSession(call, await rejectTransfer(call.chat, call.agent, body.ChatSessionId));
  },
});
