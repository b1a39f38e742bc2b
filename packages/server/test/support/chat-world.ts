/** The use cases on a database of the test file's own, with a clock of its own, and people who call them. */
import { createChanges } from '../../src/chat/changes.ts';
import { type Chat, createChat } from '../../src/chat/chat.ts';
import { type Agent, loadAgent } from '../../src/storage/agents.ts';
import type { Database } from '../../src/storage/database.ts';
import { AGENTS, type AgentName, type TestParley } from './test-parley.ts';

/** An administrator who is in no topic. */
const ADMINISTRATOR = 20;

/** 2026-05-20 is a Wednesday. */
export const WEDNESDAY = Date.UTC(2026, 4, 20, 10);

export interface ChatWorld {
  readonly chat: Chat;
  readonly db: Database;
  /** Sets the clock, ms since the epoch. */
  setNow(now: number): void;
  /** Somebody as it is stored now. */
  agent(name: AgentName | 'admin'): Promise<Agent>;
}

/** Everybody is an associate, ten less than the user's id, but for `zoe`. */
export async function createChatWorld({ db }: Pick<TestParley, 'db'>): Promise<ChatWorld> {
  let now = WEDNESDAY;
  await db.query(`
    insert into ejuser (id, loginname, username, firstname, lastname, chat_status, is_administrator)
      values (${ADMINISTRATOR}, 'root', 'Root', 'Rut', 'Rot', 0, true);
    insert into usergroup (usergroup_id, name, rank) values (1, 'Support', 2), (2, 'Sales', 1);
    insert into associate (associate_id, name, type, group_idx, ejuserid)
      values (1, 'anna', 1, 1, 11), (2, 'bo', 1, 2, 12), (3, 'lea', 1, 1, 13), (10, 'root', 1, null, 20)`);
  const chat = createChat({
    db,
    changes: createChanges(),
    now: () => now,
    startedAt: now,
    baseTimeZone: 'Europe/Oslo',
  });
  return {
    chat,
    db,
    setNow(at) {
      now = at;
    },
    async agent(name) {
      const agent = await loadAgent(db, name === 'admin' ? ADMINISTRATOR : AGENTS[name]);
      if (agent === null) throw new Error(`${name} may not log in`);
      return agent;
    },
  };
}
