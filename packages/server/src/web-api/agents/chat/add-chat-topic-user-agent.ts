/** Puts somebody into a topic. */
import { addTopicAgent } from '../../../chat/topic-agents.ts';
import { chatTopicAgent } from '../../carriers/chat-topic-agent.ts';
import { int, one } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { givenTopicAgent, TOPIC_AGENT_NAMES } from '../../given/topic-agent.ts';
import { presentTopicAgent } from '../../present/chat-topic-agent.ts';

export const addChatTopicUserAgent = operation({
  agent: 'Chat',
  name: 'AddChatTopicUserAgent',
  summary: 'Puts the user into the topic, or gives it these rights when it is there already.',
  parameters: {},
  body: fieldsBody('AddChatTopicUserAgent', {
    ChatTopicId: int('The topic'),
    Useragent: one(() => chatTopicAgent, 'The user with its rights'),
  }),
  answer: oneCarrier(chatTopicAgent),
  async run(call, { body: { ChatTopicId, Useragent } }) {
    const given = { ...givenTopicAgent(Useragent), topicId: ChatTopicId };
    const adding = addTopicAgent(call.chat, call.agent, given);
    return presentTopicAgent(call, await withWireNames(TOPIC_AGENT_NAMES, adding));
  },
});
