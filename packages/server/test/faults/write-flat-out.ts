/** A writer that never pauses: as soon as an answer comes, the next message goes out. */
import type { SenderId } from './history.ts';
import type { Tape } from './tape.ts';

export interface Writer {
  /** Writes nothing new. Resolves when everything that was written is answered. */
  stop(): Promise<void>;
}

/** Messages that a writer has under way at once, so that a kill always finds some in every state. */
const UNDER_WAY = 16;

/** @param post - hands a text to the client, which answers with its client id */
export function writeFlatOut(
  tape: Tape,
  writer: { readonly sessionId: number; readonly senderId: SenderId },
  post: (text: string) => string,
): Writer {
  const { sessionId, senderId } = writer;
  const underWay = new Set<string>();
  let written = 0;
  let stopped = false;
  let settled = (): void => {};

  function write(): void {
    written += 1;
    const words = `${senderId}/${written} 🙂`;
    const clientId = post(`<b>${words}</b>`);
    underWay.add(clientId);
    tape.taken({ sessionId, senderId, clientId, html: `&lt;b&gt;${words}&lt;/b&gt;` });
  }
  function fill(): void {
    while (!stopped && underWay.size < UNDER_WAY) write();
    if (stopped && underWay.size === 0) settled();
  }
  tape.onAnswer((clientId) => {
    if (underWay.delete(clientId)) fill();
  });
  fill();
  return {
    stop() {
      stopped = true;
      return new Promise((resolve) => {
        settled = resolve;
        fill();
      });
    },
  };
}
