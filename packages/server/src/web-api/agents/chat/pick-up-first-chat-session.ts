/** The caller takes the chat session that has waited longest. */
import { pickUpNextRecord } from '../../../chat/pick-up-record.ts';
import { chatSessionEntity } from '../../carriers/chat-session-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentSession } from '../../present/chat-session.ts';

export const pickUpFirstChatSession = operation({
  agent: 'Chat',
  name: 'PickUpFirstChatSession',
  summary: 'Takes the session that has waited longest; null when none waits.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(chatSessionEntity),
  async run(call) {
    return presentSession(call, await pickUpNextRecord(call.chat, call.agent));
  },
});
