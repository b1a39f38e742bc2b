/** The settings of a topic. */
import { readTopic } from '../../../chat/read-topic.ts';
import { chatTopicEntity } from '../../carriers/chat-topic-entity.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTopic } from '../../present/chat-topic.ts';

export const getChatTopicEntity = operation({
  agent: 'Chat',
  name: 'GetChatTopicEntity',
  summary: 'The topic; null when there is none, or none that the caller may see.',
  parameters: { chatTopicEntityId: required(int('Primary key of the topic')) },
  body: noBody(),
  answer: oneCarrier(chatTopicEntity),
  async run(call, { parameters }) {
    const record = await readTopic(call.chat, call.agent, parameters.chatTopicEntityId);
    return record === null ? null : presentTopic(call, record);
  },
});
