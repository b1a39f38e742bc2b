/** What nodes do by themselves, now and then: whichever of them comes first, and one at a time (ND10). */
import type { Logger } from 'pino';
import type { Chat } from './chat/chat.ts';
import { sweepSessions } from './chat/sweep-sessions.ts';
import { MAINTENANCE_LOCK } from './storage/advisory-locks.ts';
import { deleteOldAppTokenUse } from './storage/app-token-use.ts';
import { deleteExpiredLogins } from './storage/login-sessions.ts';
import { runOnOneNode } from './storage/run-on-one-node.ts';
import { sortSearchBacklog } from './storage/sort-search-backlog.ts';
import { deleteExpiredTickets } from './storage/tickets.ts';

const EVERY_MS = 15_000;
/** A run that comes later than this after the last one was held up, in ms: by the database, a sleeping machine, a clock. */
const HELD_UP_AFTER_MS = 3 * EVERY_MS;
/** How long it is known that an application called: a year. */
const APP_TOKENS_KEPT_MS = 365 * 86_400_000;

export interface Maintenance {
  /** Resolves when what is under way is done. */
  stop(): Promise<void>;
}

export function startMaintenance(chat: Chat, log: Logger): Maintenance {
  const maintain = createMaintainer(chat);
  let running = Promise.resolve();
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    await maintain().catch((err: unknown) => {
      log.warn({ err }, 'maintenance failed; it is tried again');
    });
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

/** @returns what is to be called now and then, and throws when the store does not answer */
export function createMaintainer(chat: Chat): () => Promise<void> {
  let listeningSince = chat.startedAt;
  let lastAt = chat.now();

  return async () => {
    const now = chat.now();
    const sweepAll = async () => {
      await sweepSessions({ ...chat, startedAt: listeningSince });
      await deleteExpiredLogins(chat.db, new Date(now));
      await deleteExpiredTickets(chat.db, new Date(now));
      await deleteOldAppTokenUse(chat.db, new Date(now - APP_TOKENS_KEPT_MS));
      await sortSearchBacklog(chat.db);
    };
    // While this node was held up, customers that were there could not be noted as such: none of them is gone (ND10).
    if (Math.abs(now - lastAt) > HELD_UP_AFTER_MS) listeningSince = now;
    await runOnOneNode(chat.db, MAINTENANCE_LOCK, () =>
      // Also when it failed: the database has answered.
      sweepAll().finally(() => {
        lastAt = chat.now();
      }),
    );
    lastAt = chat.now();
  };
}
