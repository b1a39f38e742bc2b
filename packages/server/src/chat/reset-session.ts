/** A chat session is let go, back to the queue, as programs ask for it (CS53–CS55). */
import { isLedByBot } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import type { SessionRecord } from '../storage/session-records.ts';
import { maySaveIn } from './agent-rights.ts';
import { changeRecord } from './change-record.ts';
import type { Chat } from './chat.ts';

/** A session that waits already stays as it is. Where a bot leads it, the caller acts for the bot (CS93). */
export function resetSession(chat: Chat, agent: Agent, sessionId: number): Promise<SessionRecord> {
  return changeRecord(chat, agent, {
    sessionId,
    command(session) {
      const forBot = isLedByBot(session) && maySaveIn(agent, session.topicId);
      return { type: 'ResetSession', userId: forBot ? null : agent.userId };
    },
    unless: ['nothing_to_do'],
  });
}
