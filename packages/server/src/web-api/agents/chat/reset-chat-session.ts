/** A chat session is let go, back to the queue. */
import { resetSession } from '../../../chat/reset-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const resetChatSession = operation({
  agent: 'Chat',
  name: 'ResetChatSession',
  summary: 'Puts a session back into the queue, as a bot does that hands over.',
  parameters: {},
  body: fieldsBody('ResetChatSession', { ChatSessionId: int() }),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { body }) {
    return presentSession(call, await resetSession(call.chat, call.agent, body.ChatSessionId));
  },
});
