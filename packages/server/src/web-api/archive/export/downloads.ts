/** Files that are being fetched from this node: few connections read for them, and nobody may have them all (AX17). */
import { ChatError } from '../../../chat/chat-error.ts';

/** One user's file at a time. */
export interface Downloads {
  /**
   * @returns ends the download; harmless when repeated
   * @throws ChatError `too_many_attempts` while another one of the user's is going on
   */
  begin(userId: number): () => void;
}

/** Seconds after which it is worth trying again. */
const RETRY_AFTER = '10';

export function createDownloads(): Downloads {
  const users = new Map<number, symbol>();
  return {
    begin(userId) {
      if (users.has(userId)) throw new ChatError('too_many_attempts', [RETRY_AFTER]);
      const download = Symbol('download');
      users.set(userId, download);
      return () => {
        if (users.get(userId) === download) users.delete(userId);
      };
    },
  };
}
