/** What a node does by itself, now and then. */
import type { Logger } from 'pino';
import type { Chat } from './chat/chat.ts';
import { sweepSessions } from './chat/sweep-sessions.ts';
import { deleteOldAppTokenUse } from './storage/app-token-use.ts';
import { deleteExpiredLogins } from './storage/login-sessions.ts';
import { deleteExpiredTickets } from './storage/tickets.ts';

const EVERY_MS = 15_000;
/** How long it is known that an application called: a year. */
const APP_TOKENS_KEPT_MS = 365 * 86_400_000;

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
      const now = chat.now();
      await deleteExpiredLogins(chat.db, new Date(now));
      await deleteExpiredTickets(chat.db, new Date(now));
      await deleteOldAppTokenUse(chat.db, new Date(now - APP_TOKENS_KEPT_MS));
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
