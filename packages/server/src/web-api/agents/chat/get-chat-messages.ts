/** The lines of a chat session after a certain one. */
import { readMessages } from '../../../chat/read-session.ts';
import { chatMessage } from '../../carriers/chat-message.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMessage } from '../../present/chat-message.ts';

export const getChatMessages = operation({
  agent: 'Chat',
  name: 'GetChatMessages',
  summary:
    'The messages of a session whose ids are higher than a given one, in order; all of them after 0.',
  parameters: {},
  body: fieldsBody('GetChatMessages', { ChatSessionId: int(), After: int() }),
  answer: manyCarriers(chatMessage),
  async run({ chat, agent }, { body }) {
    const wanted = { sessionId: body.ChatSessionId, afterId: body.After };
    return (await readMessages(chat, agent, wanted)).map(presentMessage);
  },
});
