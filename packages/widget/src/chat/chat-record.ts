import { createWebOutboxStorage, type OutboxStorage } from '@parley/client';
import {
  type KeyValueStorage,
  NO_CHAT,
  type PendingText,
  readStoredChat,
  type StoredChat,
  storedChatKey,
  writeStoredChat,
} from '../stored-chat.ts';

/** The stored chat of one topic, kept in step with the page's other tabs. */
export interface ChatRecord {
  readonly value: StoredChat;
  /** The client's unsent messages, in the same storage. */
  readonly outbox: OutboxStorage;
  update(change: Partial<StoredChat>): void;
  /** The server knows the session now: what waited for it goes to the outbox, under the ids it has. */
  sessionStarted(sessionId: number, sessionKey: string): void;
  /** As if nobody had ever chatted here; the window stays as it is. */
  forget(): void;
}

/** `onOtherTab` is called when another tab has started, continued or forgotten the chat. */
export function createChatRecord(options: {
  readonly baseUrl: string;
  readonly topicId: number;
  readonly storage: KeyValueStorage;
  readonly onOtherTab: () => void;
}): ChatRecord {
  const { storage } = options;
  const key = storedChatKey(options.baseUrl, options.topicId);
  const outbox = createWebOutboxStorage(storage, `${key}:outbox`);
  let value = readStoredChat(storage, key);

  function update(change: Partial<StoredChat>): void {
    // Another tab may have written since: only what changes here is ours.
    const stored = readStoredChat(storage, key);
    value = { ...(stored === NO_CHAT ? value : stored), open: value.open, ...change };
    writeStoredChat(storage, key, value);
  }

  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    // Whether the window is open is each tab's own affair.
    value = { ...readStoredChat(storage, key), open: value.open };
    options.onOtherTab();
  });

  return {
    get value() {
      return value;
    },
    outbox,
    update,
    sessionStarted(sessionId, sessionKey) {
      // Outbox first: a page that dies between the two writes does both again, and the ids are the same.
      queueTexts(outbox, sessionId, value.pending);
      update({ sessionId, sessionKey, pending: [] });
    },
    forget() {
      outbox.save([]);
      update({ ...NO_CHAT, open: value.open });
    },
  };
}

function queueTexts(outbox: OutboxStorage, sessionId: number, texts: readonly PendingText[]): void {
  if (texts.length === 0) return;
  const kept = outbox.load();
  const known = new Set(kept.map(({ clientId }) => clientId));
  const added = texts
    .filter(({ clientId }) => !known.has(clientId))
    .map((text) => ({ ...text, sessionId, failure: null }));
  outbox.save([...kept, ...added]);
}
