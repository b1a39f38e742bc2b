import { ParleyError, startSession } from '@parley/client';
import type { StartSessionResponse } from '@parley/protocol';

/** Waits between attempts, milliseconds; the last one repeats. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** Errors that say nothing against trying again: no answer, or a server that is busy with itself. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ParleyError)) return false;
  return error.code === 'network' || error.status >= 500 || error.status === 429;
}

export interface StartOptions {
  readonly baseUrl: string;
  readonly topicId: number;
  /** Kept by the caller over a reload: the same id again gives the same session. */
  readonly startId: string;
  /** An attempt got no answer; the next one follows by itself. */
  readonly onRetry: () => void;
}

/**
 * Starts a chat session and does not give up while the network or the server is away. Throws what the server refused
 * for good, and the abort reason when nobody wants the session any more.
 */
export async function startPersistently(
  { baseUrl, topicId, startId, onRetry }: StartOptions,
  signal: AbortSignal,
): Promise<StartSessionResponse> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await startSession(baseUrl, topicId, { startId });
    } catch (error) {
      if (!isPassing(error)) throw error;
      onRetry();
      await pause(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0, signal);
    }
  }
}

/** Waits, or less long when the network comes back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
