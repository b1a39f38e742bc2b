/** The Chat agent: all 31 operations of `contract/agent-operations.json`. */
import type { Operation } from '../endpoints/endpoint.ts';
import { acceptChatSessionTransfer } from './chat/accept-chat-session-transfer.ts';
import { addChatMessage } from './chat/add-chat-message.ts';
import { chatSessionsForUser } from './chat/chat-sessions-for-user.ts';
import { createChatSessionForTopic } from './chat/create-chat-session-for-topic.ts';
import { createDefaultChatSessionEntity } from './chat/create-default-chat-session-entity.ts';
import { deleteChatSessionEntity } from './chat/delete-chat-session-entity.ts';
import { getChatMessages } from './chat/get-chat-messages.ts';
import { getChatSessionEntity } from './chat/get-chat-session-entity.ts';
import { getChatTranscript } from './chat/get-chat-transcript.ts';
import { pickUpChatSession } from './chat/pick-up-chat-session.ts';
import { pickUpFirstChatSession } from './chat/pick-up-first-chat-session.ts';
import { rejectChatSessionTransfer } from './chat/reject-chat-session-transfer.ts';
import { resetChatSession } from './chat/reset-chat-session.ts';
import { saveChatSessionEntity } from './chat/save-chat-session-entity.ts';
import { transferChatSession } from './chat/transfer-chat-session.ts';
import { CHAT_TOPIC_OPERATIONS } from './chat-topics.ts';

export const CHAT_OPERATIONS: readonly Operation[] = [
  createDefaultChatSessionEntity,
  saveChatSessionEntity,
  deleteChatSessionEntity,
  getChatSessionEntity,
  chatSessionsForUser,
  createChatSessionForTopic,
  transferChatSession,
  acceptChatSessionTransfer,
  rejectChatSessionTransfer,
  pickUpChatSession,
  pickUpFirstChatSession,
  resetChatSession,
  getChatTranscript,
  getChatMessages,
  addChatMessage,
  ...CHAT_TOPIC_OPERATIONS,
];
