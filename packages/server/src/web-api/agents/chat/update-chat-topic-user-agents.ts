/** Says who is in a topic. */
import { replaceTopicAgents } from '../../../chat/topic-agents.ts';
import { chatTopicAgent } from '../../carriers/chat-topic-agent.ts';
import { int, many, required } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { givenTopicAgent, TOPIC_AGENT_NAMES } from '../../given/topic-agent.ts';
import { presentTopicAgents } from '../../present/chat-topic-agent.ts';

export const updateChatTopicUserAgents = operation({
  agent: 'Chat',
  name: 'UpdateChatTopicUserAgents',
  summary: 'Makes the given users all that the topic has.',
  parameters: {},
  body: fieldsBody('UpdateChatTopicUserAgents', {
    ChatTopicId: int('The topic'),
    // Whoever forgets the list does not mean to empty the topic.
    Useragents: required(many(() => chatTopicAgent, 'All its users with their rights')),
  }),
  answer: manyCarriers(chatTopicAgent),
  async run(call, { body: { ChatTopicId, Useragents } }) {
    const given = { topicId: ChatTopicId, agents: Useragents.map(givenTopicAgent) };
    const replacing = replaceTopicAgents(call.chat, call.agent, given);
    return presentTopicAgents(call, await withWireNames(TOPIC_AGENT_NAMES, replacing));
  },
});
