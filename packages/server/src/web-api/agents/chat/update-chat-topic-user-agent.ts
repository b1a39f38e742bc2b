/** Changes what somebody may do in a topic. */
import { updateTopicAgent } from '../../../chat/topic-agents.ts';
import { chatTopicAgent } from '../../carriers/chat-topic-agent.ts';
import { int, one, text } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { givenRights } from '../../given/topic-agent.ts';
import { presentTopicAgent } from '../../present/chat-topic-agent.ts';

export const updateChatTopicUserAgent = operation({
  agent: 'Chat',
  name: 'UpdateChatTopicUserAgent',
  summary: 'Changes the given rights of the user; null when it is not in the topic.',
  parameters: {},
  body: fieldsBody('UpdateChatTopicUserAgent', {
    ChatTopicId: int('The topic'),
    Username: text(null, 'Login name or associate id'),
    Useragent: one(() => chatTopicAgent, 'Its rights; who it is says Username'),
  }),
  answer: oneCarrier(chatTopicAgent),
  async run(call, { body: { ChatTopicId, Username, Useragent } }) {
    const given = { topicId: ChatTopicId, username: Username, rights: givenRights(Useragent) };
    return presentTopicAgent(call, await updateTopicAgent(call.chat, call.agent, given));
  },
});
