/** The use cases as another node on the same database has them, and who calls them. */
import { createChanges } from '../../src/chat/changes.ts';
import { type Chat, createChat } from '../../src/chat/chat.ts';
import { ChatError } from '../../src/chat/chat-error.ts';
import { startSession } from '../../src/chat/start-session.ts';
import { type Agent, loadAgent } from '../../src/storage/agents.ts';
import type { Database } from '../../src/storage/database.ts';
import { AGENTS, type AgentName, type TestParley } from './test-parley.ts';

/** @param now ms since the epoch */
export function openChat({ db }: Pick<TestParley, 'db'>, now: () => number = Date.now): Chat {
  return createChat({ db, changes: createChanges(), now, startedAt: 0, baseTimeZone: 'UTC' });
}

export async function agentOf({ db }: { readonly db: Database }, name: AgentName): Promise<Agent> {
  const agent = await loadAgent(db, AGENTS[name]);
  if (agent === null) throw new Error(`${name} may not log in`);
  return agent;
}

/** A session that a customer called Per has started. @returns its id */
export async function startedBy(chat: Chat, topicId: number): Promise<number> {
  const { session } = await startSession(chat, {
    topicId,
    startId: crypto.randomUUID(),
    customer: { name: 'Per' },
    host: '192.0.2.1',
  });
  return session.id;
}

/** The code and the detail that a use case refuses with. */
export async function refusalFrom(doing: Promise<unknown>): Promise<readonly string[]> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof ChatError) return [error.code, ...error.detail];
    throw error;
  }
  throw new Error('it was not refused');
}
