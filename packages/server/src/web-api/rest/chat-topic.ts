/** REST `ChatTopic`: topics and what hangs on them. */
import { ChatError } from '../../chat/chat-error.ts';
import { removeTopicAgent } from '../../chat/topic-agents.ts';
import { addChatTopicUserAgent } from '../agents/chat/add-chat-topic-user-agent.ts';
import { chatTopicsForUser } from '../agents/chat/chat-topics-for-user.ts';
import { createDefaultChatTopicEntity } from '../agents/chat/create-default-chat-topic-entity.ts';
import { deleteChatTopicEntity } from '../agents/chat/delete-chat-topic-entity.ts';
import { deleteChatTopicUserAgent } from '../agents/chat/delete-chat-topic-user-agent.ts';
import { getChatTopicEntity } from '../agents/chat/get-chat-topic-entity.ts';
import { getChatTopicUserAgent } from '../agents/chat/get-chat-topic-user-agent.ts';
import { getChatTopicUserAgentList } from '../agents/chat/get-chat-topic-user-agent-list.ts';
import { getUserAgentList } from '../agents/chat/get-user-agent-list.ts';
import { isWithinOpeningHours } from '../agents/chat/is-within-opening-hours.ts';
import { saveChatTopicEntity } from '../agents/chat/save-chat-topic-entity.ts';
import { updateChatTopicUserAgent } from '../agents/chat/update-chat-topic-user-agent.ts';
import { updateChatTopicUserAgents } from '../agents/chat/update-chat-topic-user-agents.ts';
import { chatTopicAgent } from '../carriers/chat-topic-agent.ts';
import { chatTopicEntity } from '../carriers/chat-topic-entity.ts';
import { bool, int, one, required, text } from '../carriers/property.ts';
import { carrierBody, listBody, noBody } from '../endpoints/body.ts';
import type { Call } from '../endpoints/call.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';
import type { ChatTopicValue } from '../present/chat-topic.ts';

const BY_ID = { id: int('Primary key of the topic') };
const BY_NAME = { ...BY_ID, username: text(null, 'Login name or associate id') };

const ENTITY = restEntity({
  name: 'ChatTopic',
  carrier: chatTopicEntity,
  idProperty: 'ChatTopicId',
  create: createDefaultChatTopicEntity,
  get: getTopic,
  save: saveChatTopicEntity,
  remove: (call, id) =>
    deleteChatTopicEntity.run(call, { parameters: { ChatTopicEntityId: id }, body: null }),
  // The documents' table has no such column.
  updated: () => null,
});

const AROUND: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'ChatTopic/ForCurrentUser',
    summary: chatTopicsForUser.summary,
    parameters: {},
    body: noBody(),
    answer: chatTopicsForUser.answer,
    run: (call) => chatTopicsForUser.run(call, { parameters: {}, body: null }),
  }),
  resource({
    verb: 'GET',
    path: 'ChatTopic/UserAgents',
    summary: getUserAgentList.summary,
    parameters: {
      flat: required(bool('No user groups')),
      onlyPresent: bool('Only those who are present'),
    },
    body: noBody(),
    answer: getUserAgentList.answer,
    run: (call, { parameters: { flat, onlyPresent } }) =>
      getUserAgentList.run(call, {
        parameters: {},
        body: { Flat: flat, OnlyPresent: onlyPresent },
      }),
  }),
  resource({
    verb: 'GET',
    path: 'ChatTopic/{id}/IsOpen',
    summary: isWithinOpeningHours.summary,
    parameters: BY_ID,
    body: noBody(),
    answer: isWithinOpeningHours.answer,
    run: (call, { parameters: { id } }) =>
      isWithinOpeningHours.run(call, { parameters: {}, body: { ChatTopicId: id } }),
  }),
];

const AGENTS: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'ChatTopic/{id}/UserAgent',
    summary: 'Everybody in the topic.',
    parameters: BY_ID,
    body: noBody(),
    answer: getChatTopicUserAgentList.answer,
    async run(call, { parameters: { id } }) {
      const body = { ChatTopicId: id };
      const agents = await getChatTopicUserAgentList.run(call, { parameters: {}, body });
      // Nobody yet, or no topic that the caller may see: only the last is nothing found.
      if (agents.length === 0 && (await getTopic(call, id)) === null) {
        throw new ChatError('not_found', [`ChatTopic id ${id} not found`]);
      }
      return agents;
    },
  }),
  resource({
    verb: 'PUT',
    path: 'ChatTopic/{id}/UserAgent',
    summary: updateChatTopicUserAgents.summary,
    parameters: BY_ID,
    body: listBody(required(one(() => chatTopicAgent))),
    answer: updateChatTopicUserAgents.answer,
    run: (call, { parameters: { id }, body }) =>
      updateChatTopicUserAgents.run(call, {
        parameters: {},
        body: { ChatTopicId: id, Useragents: body },
      }),
  }),
  resource({
    verb: 'POST',
    path: 'ChatTopic/{id}/UserAgent',
    summary: addChatTopicUserAgent.summary,
    parameters: BY_ID,
    body: carrierBody(chatTopicAgent),
    answer: addChatTopicUserAgent.answer,
    run: (call, { parameters: { id }, body }) =>
      addChatTopicUserAgent.run(call, {
        parameters: {},
        body: { ChatTopicId: id, Useragent: body },
      }),
  }),
  resource({
    verb: 'GET',
    path: 'ChatTopic/{id}/UserAgent/{username}',
    summary: 'What the user may do in the topic.',
    parameters: BY_NAME,
    body: noBody(),
    answer: getChatTopicUserAgent.answer,
    run: (call, { parameters: { id, username } }) =>
      getChatTopicUserAgent.run(call, {
        parameters: {},
        body: { ChatTopicId: id, Username: username },
      }),
  }),
  resource({
    verb: 'PUT',
    path: 'ChatTopic/{id}/UserAgent/{username}',
    summary: 'Changes the given rights of the user.',
    parameters: BY_NAME,
    body: carrierBody(chatTopicAgent),
    answer: updateChatTopicUserAgent.answer,
    run: (call, { parameters: { id, username }, body }) =>
      updateChatTopicUserAgent.run(call, {
        parameters: {},
        body: { ChatTopicId: id, Username: username, Useragent: body },
      }),
  }),
  resource({
    verb: 'DELETE',
    path: 'ChatTopic/{id}/UserAgent/{username}',
    summary: deleteChatTopicUserAgent.summary,
    parameters: BY_NAME,
    body: noBody(),
    answer: deleteChatTopicUserAgent.answer,
    // Unlike its twin it says that there was nobody to take out.
    async run({ chat, agent }, { parameters: { id, username } }) {
      const removed = await removeTopicAgent(chat, agent, { topicId: id, username });
      if (!removed) throw new ChatError('not_found', [`${username} is not in ChatTopic ${id}`]);
    },
  }),
];

export const CHAT_TOPIC_RESOURCE: readonly Endpoint[] = [...AROUND, ...ENTITY, ...AGENTS];

function getTopic(call: Call, id: number): Promise<ChatTopicValue | null> {
  return getChatTopicEntity.run(call, { parameters: { chatTopicEntityId: id }, body: null });
}
