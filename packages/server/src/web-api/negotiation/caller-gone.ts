/** Notices that a caller went away. */
import type { ServerResponse } from 'node:http';

/** Aborted when the connection ends, or has ended, before the whole answer was handed to it. */
export function callerGone(response: ServerResponse): AbortSignal {
  if (response.destroyed) return AbortSignal.abort();
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
