/** A writer who never pauses: as soon as an answer comes, the next message goes out. */
import type { SenderId } from '../history/history.ts';
import type { Tape } from './tape.ts';

export interface Writing {
  readonly sessionId: number;
  readonly senderId: SenderId;
  /** Messages in all. */
  readonly messages: number;
  /** The most that are unanswered at a time. */
  readonly underWay: number;
  /** Hands a text to the client, which answers with its client id. */
  readonly post: (text: string) => string;
}

/** Resolves when every message is answered. */
export function writeMessages(tape: Tape, writing: Writing): Promise<void> {
  const { sessionId, senderId, messages, underWay, post } = writing;
  let written = 0;
  let unanswered = 0;

  return new Promise((resolve) => {
    function write(): void {
      written += 1;
      unanswered += 1;
      const words = `${senderId}/${written} 🙂`;
      const clientId = post(`<b>${words}</b>`);
      const html = `&lt;b&gt;${words}&lt;/b&gt;`;
      tape.taken({ sessionId, senderId, clientId, html }, () => {
        unanswered -= 1;
        fill();
      });
    }
    function fill(): void {
      while (written < messages && unanswered < underWay) write();
      if (written === messages && unanswered === 0) resolve();
    }
    fill();
  });
}
