/** The topics that the caller is a member of. */
import { listTopics } from '../../../chat/read-topic.ts';
import { chatTopicEntity } from '../../carriers/chat-topic-entity.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTopics } from '../../present/chat-topic.ts';

export const chatTopicsForUser = operation({
  agent: 'Chat',
  name: 'ChatTopicsForUser',
  summary: 'The topics that the caller is a member of; to administrators all.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(chatTopicEntity),
  run: async (call) => presentTopics(call, await listTopics(call.chat, call.agent)),
});
