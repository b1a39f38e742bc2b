/** Takes a chat session out of sight. */
import { deleteSession } from '../../../chat/delete-session.ts';
import { int, required } from '../../carriers/property.ts';
import { nothing } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { unlessUnknown } from '../../endpoints/unless-unknown.ts';

export const deleteChatSessionEntity = operation({
  agent: 'Chat',
  name: 'DeleteChatSessionEntity',
  summary: 'Hides a chat session; it is removed for good a day later.',
  parameters: { ChatSessionEntityId: required(int('Primary key of the session')) },
  body: noBody(),
  answer: nothing(),
  run: ({ chat, agent }, { parameters }) =>
    unlessUnknown(deleteSession(chat, agent, parameters.ChatSessionEntityId)),
});
