/** The chat sessions of a topic as a REST resource (web-api §1.2). */
import { createChatSessionForTopic } from '../agents/chat/create-chat-session-for-topic.ts';
import { chatSessionEntity } from '../carriers/chat-session-entity.ts';
import { int } from '../carriers/property.ts';
import { oneCarrier } from '../endpoints/answer.ts';
import { noBody } from '../endpoints/body.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';

export const CHAT_TOPIC_SESSIONS_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'POST',
    path: 'ChatTopic/{id}/Sessions',
    summary: createChatSessionForTopic.summary,
    parameters: { id: int('Primary key of the topic') },
    body: noBody(),
    answer: oneCarrier(chatSessionEntity),
    run: (call, { parameters: { id } }) =>
      createChatSessionForTopic.run(call, { parameters: {}, body: { ChatTopicId: id } }),
  }),
];
