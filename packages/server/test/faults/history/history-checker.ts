/**
 * Compares what clients were told with what PostgreSQL holds: the promises of delivery as a pure function, for every test
 * that breaks something on purpose. It knows nothing of the code that it checks.
 */
import { checkMessages } from './check-messages.ts';
import { checkReaders } from './check-readers.ts';
import { checkSessions } from './check-sessions.ts';
import type { History } from './history.ts';
import type { Violation } from './violation.ts';

/** Every broken promise; empty = all were kept. */
export function checkHistory(history: History): readonly Violation[] {
  return [...checkMessages(history), ...checkReaders(history), ...checkSessions(history)];
}
