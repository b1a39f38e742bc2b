/** Who is in a topic. */
import { listTopicAgents } from '../../../chat/topic-agents.ts';
import { chatTopicAgent } from '../../carriers/chat-topic-agent.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTopicAgents } from '../../present/chat-topic-agent.ts';

export const getChatTopicUserAgentList = operation({
  agent: 'Chat',
  name: 'GetChatTopicUserAgentList',
  summary: 'Everybody in the topic; nobody when there is none, or none that the caller may see.',
  parameters: {},
  body: fieldsBody('GetChatTopicUserAgentList', { ChatTopicId: int('The topic') }),
  answer: manyCarriers(chatTopicAgent),
  async run(call, { body }) {
    const users = await listTopicAgents(call.chat, call.agent, body.ChatTopicId);
    return presentTopicAgents(call, users ?? []);
  },
});
