/** Notes that customers' clients are there (`customer_fetch`), those of one moment together. */
import { touchSessions } from '../storage/customers-seen.ts';
import { gatherCalls } from '../storage/gather-calls.ts';
import type { GatewayDeps } from './gateway-deps.ts';

/** The most sessions of one statement. */
const MOST_TOUCHED = 1_000;

/** What is lost the next heartbeat repeats. */
export function createTouch({
  chat,
  log,
}: Pick<GatewayDeps, 'chat' | 'log'>): (sessionId: number) => void {
  const touch = gatherCalls(async (ids: readonly number[]) => {
    await touchSessions(chat.db, ids, chat.now());
    return ids;
  }, MOST_TOUCHED);
  return (sessionId) => {
    touch(sessionId).catch((err: unknown) => {
      log.warn({ err }, 'a visitor was not noted as present');
    });
  };
}
