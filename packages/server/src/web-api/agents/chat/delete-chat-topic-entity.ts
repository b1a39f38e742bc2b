/** Deletes a topic. */
import { deleteTopic } from '../../../chat/delete-topic.ts';
import { int, required } from '../../carriers/property.ts';
import { nothing } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { unlessUnknown } from '../../endpoints/unless-unknown.ts';

export const deleteChatTopicEntity = operation({
  agent: 'Chat',
  name: 'DeleteChatTopicEntity',
  summary: 'Deletes the topic; what was said in it is kept.',
  parameters: { ChatTopicEntityId: required(int('Primary key of the topic')) },
  body: noBody(),
  answer: nothing(),
  run: ({ chat, agent }, { parameters }) =>
    unlessUnknown(deleteTopic(chat, agent, parameters.ChatTopicEntityId)),
});
