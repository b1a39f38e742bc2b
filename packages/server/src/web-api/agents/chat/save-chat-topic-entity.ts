/** Makes a topic or changes its settings. */
import { readTopic } from '../../../chat/read-topic.ts';
import { saveTopic } from '../../../chat/save-topic.ts';
import { chatTopicEntity } from '../../carriers/chat-topic-entity.ts';
import { TOPIC_NAMES } from '../../carriers/chat-topic-places.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { carrierBody } from '../../endpoints/body.ts';
import type { Call } from '../../endpoints/call.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { givenTopic } from '../../given/chat-topic.ts';
import { type ChatTopicValue, presentTopic } from '../../present/chat-topic.ts';
import { presentDefaultTopic } from './create-default-chat-topic-entity.ts';

export const saveChatTopicEntity = operation({
  agent: 'Chat',
  name: 'SaveChatTopicEntity',
  summary:
    'Stores the topic: a new one when ChatTopicId is 0 or absent. What is absent stays, null clears.',
  parameters: {},
  body: carrierBody(chatTopicEntity),
  answer: oneCarrier(chatTopicEntity),
  async run(call, { body }) {
    const id = body.ChatTopicId ?? 0;
    const given = givenTopic(call, await toldBefore(call, id), body);
    const saving = saveTopic(call.chat, call.agent, { ...given, id });
    return presentTopic(call, await withWireNames(TOPIC_NAMES, saving));
  },
});

/** The topic as this caller would be told it; null when it would not be told anything. */
async function toldBefore(call: Call, id: number): Promise<ChatTopicValue | null> {
  if (id === 0) return presentDefaultTopic(call);
  const record = await readTopic(call.chat, call.agent, id);
  return record === null ? null : presentTopic(call, record);
}
