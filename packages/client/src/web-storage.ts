import type { OutboxStorage, StoredMessage } from './outbox.ts';

/** An outbox in `localStorage` or `sessionStorage`, as JSON under one key; the key is gone while nothing waits. */
export function createWebOutboxStorage(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  key: string,
): OutboxStorage {
  return {
    load() {
      const value: unknown = JSON.parse(storage.getItem(key) ?? '[]');
      return Array.isArray(value) ? (value as StoredMessage[]) : [];
    },
    save(messages) {
      if (messages.length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(messages));
    },
  };
}
