/** A new topic with its default settings. */
import { defaultTopic } from '../../../chat/default-topic.ts';
import { chatTopicEntity } from '../../carriers/chat-topic-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import type { Call } from '../../endpoints/call.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { type ChatTopicValue, presentTopic } from '../../present/chat-topic.ts';

export const createDefaultChatTopicEntity = operation({
  agent: 'Chat',
  name: 'CreateDefaultChatTopicEntity',
  summary: 'A new topic with its default settings, not stored: it works once it has a name.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(chatTopicEntity),
  run: (call) => presentDefaultTopic(call),
});

/** What a caller is told of a topic that is not stored yet. */
export function presentDefaultTopic(call: Call): Promise<ChatTopicValue> {
  return presentTopic(call, { ...defaultTopic(), id: 0, logoName: '' });
}
