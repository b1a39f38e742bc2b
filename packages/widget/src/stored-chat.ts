/**
 * What the embedding page remembers about a visitor's chat, in its own localStorage: it survives reload, navigation and
 * a closed laptop, needs no cookie, and both tabs of one page share it.
 */

/** One record per server and topic. */
export interface StoredChat {
  /** Whether the window was open. */
  readonly open: boolean;
  /** Id of a start that was asked for; kept until the session ends, so that asking again gives the same session. */
  readonly startId: string | null;
  readonly sessionId: number | null;
  readonly sessionKey: string | null;
  /** Lines written before the server answered the start; they go to the outbox under the same ids then. */
  readonly pending: readonly PendingText[];
}

/** A line that waits for its chat session to exist. */
export interface PendingText {
  /** The client id that it will be posted under. */
  readonly clientId: string;
  readonly text: string;
  /** When it was written, milliseconds since the epoch. */
  readonly at: number;
}

export const NO_CHAT: StoredChat = {
  open: false,
  startId: null,
  sessionId: null,
  sessionKey: null,
  pending: [],
};

/** localStorage, or what stands in for it where the browser refuses it (then a reload forgets). */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The page's localStorage when it can be written, a map in memory otherwise. */
export function pageStorage(): KeyValueStorage {
  try {
    const probe = 'parley:probe';
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    };
  }
}

/** Key of the record: topics and servers embedded in the same page do not share a chat. */
export function storedChatKey(baseUrl: string, topicId: number): string {
  return `parley:${baseUrl}:${topicId}`;
}

/** The record under a key; anything unreadable counts as no chat. */
export function readStoredChat(storage: KeyValueStorage, key: string): StoredChat {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return NO_CHAT;
    const given = value as Record<string, unknown>;
    return {
      open: given.open === true,
      startId: typeof given.startId === 'string' ? given.startId : null,
      sessionId: typeof given.sessionId === 'number' ? given.sessionId : null,
      sessionKey: typeof given.sessionKey === 'string' ? given.sessionKey : null,
      pending: Array.isArray(given.pending) ? given.pending.filter(isPendingText) : [],
    };
  } catch {
    return NO_CHAT;
  }
}

function isPendingText(value: unknown): value is PendingText {
  const line = value as Partial<PendingText> | null;
  return (
    typeof line?.clientId === 'string' &&
    typeof line.text === 'string' &&
    typeof line.at === 'number'
  );
}

/** Stores the record. A full or forbidden storage must not stop the chat: the page goes on without. */
export function writeStoredChat(storage: KeyValueStorage, key: string, chat: StoredChat): void {
  try {
    storage.setItem(key, JSON.stringify(chat));
  } catch {
    // The chat itself lives on the server; only coming back after a reload is lost.
  }
}
