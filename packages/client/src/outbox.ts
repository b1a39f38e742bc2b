import { isClientId, MAX_MESSAGE_BYTES } from '@parley/protocol';
import { createId } from './create-id.ts';
import type { SessionLog } from './session-log.ts';

/** Why a message was refused for good: a stable code and a sentence. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A message of ours that is not known to be stored. */
export interface StoredMessage {
  readonly clientId: string;
  readonly sessionId: number;
  /** As typed. */
  readonly text: string;
  /** When it was written, milliseconds since the epoch. */
  readonly at: number;
  /** Null while it still has to be sent. */
  readonly failure: Failure | null;
}

/** A message of ours that its session's log does not hold yet. `sent` = acknowledged, its event is under way. */
export interface OutboxEntry extends StoredMessage {
  readonly state: 'sending' | 'sent' | 'failed';
}

/** Keeps messages over a reload. Calls must be quick; what they throw is ignored, the messages then live in memory. */
export interface OutboxStorage {
  load(): readonly StoredMessage[];
  save(messages: readonly StoredMessage[]): void;
}

/** Messages of ours, in the order written, until their sessions' logs hold them (DL22–DL26). */
export interface Outbox {
  readonly entries: readonly OutboxEntry[];
  /** What has to be sent, again or for the first time, in order. */
  unsent(): readonly OutboxEntry[];
  /** Takes a new message; refused at once, as the server would, when it is too large. */
  add(sessionId: number, text: string): OutboxEntry;
  acknowledged(clientId: string): void;
  refused(clientId: string, failure: Failure): void;
  /** Lets go of everything that the log holds: an event says as much as an acknowledgement. */
  settle(log: SessionLog): void;
  /** Sends a failed message once more, as a new one (DL26); null when it has not failed. */
  retry(clientId: string): OutboxEntry | null;
  /** Forgets a failed message; one that may already be stored cannot be taken back. */
  discard(clientId: string): void;
}

export interface OutboxOptions {
  readonly storage: OutboxStorage | undefined;
  now(): number;
  /** Names a new message; absent = a random UUID. */
  createId?: (() => string) | undefined;
  /** Which stored messages are ours to send; absent = all. */
  accepts?(sessionId: number): boolean;
  onChange(): void;
}

/** An outbox that begins with what its storage kept. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { storage, now, onChange } = options;
  const newId = options.createId ?? createId;
  let entries: readonly OutboxEntry[] = readStored(storage)
    .filter(({ sessionId }) => options.accepts?.(sessionId) ?? true)
    .map((message) => ({ ...message, state: message.failure === null ? 'sending' : 'failed' }));

  /** Another window may have its own messages in the same storage: change ours only. */
  function store(clientId: string, message: StoredMessage | null): void {
    const others = readStored(storage).filter((kept) => kept.clientId !== clientId);
    try {
      storage?.save(message === null ? others : [...others, message]);
    } catch {
      // Full or forbidden: the message is still sent, it only does not survive a reload.
    }
  }

  function add(sessionId: number, text: string): OutboxEntry {
    const failure = tooLarge(text);
    const message = { clientId: newId(), sessionId, text, at: now(), failure };
    const entry: OutboxEntry = { ...message, state: failure === null ? 'sending' : 'failed' };
    entries = [...entries, entry];
    store(entry.clientId, message);
    onChange();
    return entry;
  }

  function find(clientId: string, state: OutboxEntry['state']): OutboxEntry | undefined {
    return entries.find((entry) => entry.clientId === clientId && entry.state === state);
  }

  function remove(clientId: string): void {
    entries = entries.filter((entry) => entry.clientId !== clientId);
    store(clientId, null);
    onChange();
  }

  function replace(entry: OutboxEntry): void {
    entries = entries.map((old) => (old.clientId === entry.clientId ? entry : old));
    onChange();
  }

  return {
    get entries() {
      return entries;
    },
    unsent: () => entries.filter((entry) => entry.state === 'sending'),
    add,
    acknowledged(clientId) {
      const entry = find(clientId, 'sending');
      if (entry === undefined) return;
      store(clientId, null);
      replace({ ...entry, state: 'sent' });
    },
    refused(clientId, failure) {
      const entry = find(clientId, 'sending');
      if (entry === undefined) return;
      const { sessionId, text, at } = entry;
      store(clientId, { clientId, sessionId, text, at, failure });
      replace({ ...entry, failure, state: 'failed' });
    },
    settle(log) {
      const mine = entries.filter((entry) => entry.sessionId === log.sessionId);
      if (mine.length === 0) return;
      const stored = new Set(log.messages.map((message) => message.clientId));
      const settled = mine.filter((entry) => stored.has(entry.clientId));
      if (settled.length === 0) return;
      entries = entries.filter((entry) => !settled.includes(entry));
      for (const { clientId } of settled) store(clientId, null);
      onChange();
    },
    retry(clientId) {
      const entry = find(clientId, 'failed');
      if (entry === undefined) return null;
      remove(clientId);
      return add(entry.sessionId, entry.text);
    },
    discard(clientId) {
      if (find(clientId, 'failed') !== undefined) remove(clientId);
    },
  };
}

function readStored(storage: OutboxStorage | undefined): readonly StoredMessage[] {
  try {
    return (storage?.load() ?? []).filter(
      (message) => isClientId(message.clientId) && typeof message.text === 'string',
    );
  } catch {
    return [];
  }
}

function tooLarge(text: string): Failure | null {
  return new TextEncoder().encode(text).length > MAX_MESSAGE_BYTES
    ? { code: 'message_too_large', message: 'A message may be at most 16 KiB.' }
    : null;
}
