/** What somebody may do in a topic. */
import { getTopicAgent } from '../../../chat/topic-agents.ts';
import { chatTopicAgent } from '../../carriers/chat-topic-agent.ts';
import { int, text } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTopicAgent } from '../../present/chat-topic-agent.ts';

export const getChatTopicUserAgent = operation({
  agent: 'Chat',
  name: 'GetChatTopicUserAgent',
  summary: 'What the user may do in the topic; null when it is not in there.',
  parameters: {},
  body: fieldsBody('GetChatTopicUserAgent', {
    ChatTopicId: int('The topic'),
    Username: text(null, 'Login name or associate id'),
  }),
  answer: oneCarrier(chatTopicAgent),
  async run(call, { body: { ChatTopicId, Username } }) {
    const named = { topicId: ChatTopicId, username: Username };
    return presentTopicAgent(call, await getTopicAgent(call.chat, call.agent, named));
  },
});
