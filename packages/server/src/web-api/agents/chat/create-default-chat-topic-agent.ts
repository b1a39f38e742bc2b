/** A new user of a topic, before it is anybody. */
import { chatTopicAgent } from '../../carriers/chat-topic-agent.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const createDefaultChatTopicAgent = operation({
  agent: 'Chat',
  name: 'CreateDefaultChatTopicAgent',
  summary: 'A new ChatTopicAgent: nobody yet, without any rights.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(chatTopicAgent),
  run: async () => ({
    TopicId: 0,
    User: null,
    CanListen: false,
    CanRespond: false,
    CanManage: false,
    CanNotify: false,
  }),
});
