/** The Chat agent's operations on topics, their agents and presence. */
import type { Operation } from '../endpoints/endpoint.ts';
import { addChatTopicUserAgent } from './chat/add-chat-topic-user-agent.ts';
import { chatTopicsForUser } from './chat/chat-topics-for-user.ts';
import { createDefaultChatTopicAgent } from './chat/create-default-chat-topic-agent.ts';
import { createDefaultChatTopicEntity } from './chat/create-default-chat-topic-entity.ts';
import { deleteChatTopicEntity } from './chat/delete-chat-topic-entity.ts';
import { deleteChatTopicUserAgent } from './chat/delete-chat-topic-user-agent.ts';
import { getChatPresence } from './chat/get-chat-presence.ts';
import { getChatTopicEntity } from './chat/get-chat-topic-entity.ts';
import { getChatTopicUserAgent } from './chat/get-chat-topic-user-agent.ts';
import { getChatTopicUserAgentList } from './chat/get-chat-topic-user-agent-list.ts';
import { getUserAgentList } from './chat/get-user-agent-list.ts';
import { isWithinOpeningHours } from './chat/is-within-opening-hours.ts';
import { saveChatPresence } from './chat/save-chat-presence.ts';
import { saveChatTopicEntity } from './chat/save-chat-topic-entity.ts';
import { updateChatTopicUserAgent } from './chat/update-chat-topic-user-agent.ts';
import { updateChatTopicUserAgents } from './chat/update-chat-topic-user-agents.ts';

export const CHAT_TOPIC_OPERATIONS: readonly Operation[] = [
  getChatPresence,
  saveChatPresence,
  createDefaultChatTopicAgent,
  createDefaultChatTopicEntity,
  saveChatTopicEntity,
  deleteChatTopicEntity,
  getChatTopicEntity,
  isWithinOpeningHours,
  chatTopicsForUser,
  getUserAgentList,
  getChatTopicUserAgentList,
  getChatTopicUserAgent,
  addChatTopicUserAgent,
  updateChatTopicUserAgent,
  updateChatTopicUserAgents,
  deleteChatTopicUserAgent,
];
