/** One chat session. */
import { readSession } from '../../../chat/read-session.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const getChatSessionEntity = operation({
  agent: 'Chat',
  name: 'GetChatSessionEntity',
  summary: "A chat session of one of the caller's topics; null when there is none.",
  parameters: { chatSessionEntityId: required(int('Primary key of the session')) },
  body: noBody(),
  answer: oneCarrier(chatSessionEntity),
  async run(call, { parameters }) {
    return presentSession(
      call,
      await readSession(call.chat, call.agent, parameters.chatSessionEntityId),
    );
  },
});
