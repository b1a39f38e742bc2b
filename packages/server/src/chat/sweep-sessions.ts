/** Ends what its customer has left, closes what was finished long enough ago, and removes what was deleted. */
import { SESSION_TIMEOUTS } from '@parley/domain';
import { listSweepable } from '../storage/customers-seen.ts';
import { purgeDeleted } from '../storage/purge-deleted.ts';
import { changeSession } from './change-session.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';

/** How long a deleted session is kept before it is removed for good: 24 hours. */
const PURGE_AFTER_MS = 24 * 3_600_000;

export async function sweepSessions(chat: Chat): Promise<void> {
  const now = chat.now();
  // A customer that could not reach us is not gone: nobody is before we have listened for as long.
  const goneBefore = (timeout: number) => (chat.startedAt < now - timeout ? now - timeout : 0);
  const due = await listSweepable(chat.db, {
    queuedBefore: goneBefore(SESSION_TIMEOUTS.queue),
    ongoingBefore: goneBefore(Math.min(SESSION_TIMEOUTS.ongoing, SESSION_TIMEOUTS.form)),
    finishedBefore: now - SESSION_TIMEOUTS.finished,
  });
  const failures: unknown[] = [];
  for (const id of due) {
    await changeSession(chat, id, { type: 'SweepSession' }).catch((error: unknown) => {
      // The customer may have come back, or another node swept first: then the rules refuse, and all is well.
      if (!(error instanceof ChatError)) failures.push(error);
    });
  }
  await purgeDeleted(chat.db, now - PURGE_AFTER_MS);
  if (failures.length > 0) throw new AggregateError(failures, 'some sessions could not be swept');
}
