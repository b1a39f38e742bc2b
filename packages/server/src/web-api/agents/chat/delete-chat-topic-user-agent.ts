/** Takes somebody out of a topic. */
import { removeTopicAgent } from '../../../chat/topic-agents.ts';
import { int, text } from '../../carriers/property.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { unlessUnknown } from '../../endpoints/unless-unknown.ts';

export const deleteChatTopicUserAgent = operation({
  agent: 'Chat',
  name: 'DeleteChatTopicUserAgent',
  summary: 'Takes the user out of the topic.',
  parameters: {},
  body: fieldsBody('DeleteChatTopicUserAgent', {
    ChatTopicId: int('The topic'),
    Username: text(null, 'Login name or associate id'),
  }),
  answer: nothing(),
  run: ({ chat, agent }, { body: { ChatTopicId, Username } }) =>
    unlessUnknown(removeTopicAgent(chat, agent, { topicId: ChatTopicId, username: Username })),
});
