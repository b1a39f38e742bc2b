/** What a node does by itself, now and then. */
import type { Logger } from 'pino';
import type { Chat } from './chat/chat.ts';
import { sweepSessions } from './chat/sweep-sessions.ts';
import { deleteExpiredLogins } from './storage/login-sessions.ts';

const EVERY_MS = 15_000;

export interface Maintenance {
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

export function startMaintenance(chat: Chat, log: Logger): Maintenance {
  let running = Promise.resolve();
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    try {
      await sweepSessions(chat);
      await deleteExpiredLogins(chat.db, new Date(chat.now()));
    } catch (err) {
      log.warn({ err }, 'maintenance failed; it is tried again');
    }
    busy = false;
  }
  const timer = setInterval(() => {
    if (!busy) running = run();
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
