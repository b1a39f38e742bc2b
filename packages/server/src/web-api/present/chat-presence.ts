/** Who is there to chat, as the vendor shows it. */
import { maySetPresence } from '../../chat/presence.ts';
import type { Agent } from '../../storage/agents.ts';
import type { ChatUser } from '../../storage/chat-users.ts';
import type { chatPresence } from '../carriers/chat-presence.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';

export function presentPresence(agent: Agent, user: ChatUser): Value<typeof chatPresence> {
  return {
    UserId: user.userId,
    DisplayName: user.displayName,
    OngoingChats: user.ongoingChats,
    Present: user.present,
    ChatTopics: user.topicIds,
    tableRight: TABLE_RIGHT.select | (maySetPresence(agent, user) ? TABLE_RIGHT.update : 0),
  };
}
