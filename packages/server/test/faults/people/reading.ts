/** What somebody reads of a chat session, until it is over. */
import type { SessionLog } from '@parley/client';
import type { View } from '../history/history.ts';

/** One reader of one session. */
export interface Reading {
  readonly reader: string;
  readonly sessionId: number;
  /** What the client has now; undefined = nothing. */
  log(): SessionLog | undefined;
  /** Calls back after each change; the answer ends it. */
  subscribe(listener: () => void): () => void;
}

/** Resolves when the reader has come as far as the revision. */
export function caughtUp(reading: Reading, revision: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if ((reading.log()?.revision ?? 0) < revision) return;
      stop();
      resolve();
    };
    const stop = reading.subscribe(look);
    look();
  });
}

export function viewOf({ reader, sessionId, log }: Reading): View {
  const lines = (log()?.messages ?? []).map(({ id, revision, clientId, html }) => ({
    ...{ id, revision, clientId, html },
  }));
  return { reader, sessionId, lines };
}
