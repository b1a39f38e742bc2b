import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChatRecord } from '../src/chat/chat-record.ts';
import {
  type KeyValueStorage,
  NO_CHAT,
  readStoredChat,
  storedChatKey,
  writeStoredChat,
} from '../src/stored-chat.ts';

const BASE = 'https://chat.example';
const key = storedChatKey(BASE, 1);
const line = { clientId: '7b0c1a52-2f1e-4e5c-9a51-0c6f5d2f3a10', text: 'Hello', at: 1 };

function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
  };
}

function record(storage: KeyValueStorage) {
  return createChatRecord({ baseUrl: BASE, topicId: 1, storage, onOtherTab: () => {} });
}

beforeEach(() => vi.stubGlobal('window', new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

describe('stored chat', () => {
  it.each(['', '{', 'null', '7', '[]', '{"pending":[{"text":1},null]}'])(
    'takes %j for no chat',
    (value) => {
      const storage = memoryStorage();
      storage.setItem(key, value);
      expect(readStoredChat(storage, key)).toEqual(NO_CHAT);
    },
  );

  it('comes back as it was', () => {
    const storage = memoryStorage();
    const chat = { open: true, startId: 's', sessionId: 4, sessionKey: 'k', pending: [line] };
    writeStoredChat(storage, key, chat);
    expect(readStoredChat(storage, key)).toEqual(chat);
  });

  it('goes on without a storage that refuses', () => {
    const storage = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('full');
      },
    };
    const chat = record(storage);
    chat.update({ open: true, startId: 's' });
    expect(chat.value).toMatchObject({ open: true, startId: 's' });
  });

  it('hands lines to the outbox once, however often the start is answered', () => {
    const storage = memoryStorage();
    const chat = record(storage);
    chat.update({ pending: [line] });
    chat.sessionStarted(4, 'k');
    // The page died after the outbox was written and before the record was.
    chat.update({ pending: [line] });
    chat.sessionStarted(4, 'k');
    expect(chat.outbox.load()).toEqual([{ ...line, sessionId: 4, failure: null }]);
    expect(chat.value).toMatchObject({ sessionId: 4, pending: [] });
  });

  it('keeps what another tab has written', () => {
    const storage = memoryStorage();
    const [one, other] = [record(storage), record(storage)];
    one.update({ startId: 's' });
    other.update({ open: true });
    expect(readStoredChat(storage, key)).toMatchObject({ startId: 's', open: true });
  });

  it('follows another tab, but leaves the window as it is here', () => {
    const storage = memoryStorage();
    const chat = record(storage);
    writeStoredChat(storage, key, { ...NO_CHAT, open: true, sessionId: 9, sessionKey: 'k' });
    window.dispatchEvent(Object.assign(new Event('storage'), { key }));
    expect(chat.value).toMatchObject({ sessionId: 9, open: false });
  });
});
