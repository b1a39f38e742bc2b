import { type CustomerDetails, PROTOCOL_VERSION, type VisitorSession } from '@parley/protocol';
import { type ChatLine, createLineMerger } from './chat-lines.ts';
import type { ConnectionState } from './connection.ts';
import { followSessions } from './followed-sessions.ts';
import type { OutboxEntry } from './outbox.ts';
import { type RealTimeOptions, transportSources } from './real-time-options.ts';
import { emptySessionLog, type SessionLog } from './session-log.ts';
import { createStateStore } from './state-store.ts';
import {
  closeSession,
  endSession,
  rateSession,
  reopenSession,
  type SessionAccess,
  submitForm,
} from './visitor-api.ts';

export interface VisitorClientOptions extends RealTimeOptions {
  readonly sessionId: number;
  /** Secret of the chat session, from its start. */
  readonly sessionKey: string;
}

/** Everything a visitor's chat window shows. A new object after each change, equal parts kept. */
export interface VisitorState {
  readonly connection: ConnectionState;
  readonly session: SessionLog;
  /** Place from 1 and expected wait in seconds (0 = unknown); null while it does not wait or that is not known yet. */
  readonly queue: { readonly position: number; readonly waitSeconds: number } | null;
  readonly agentTyping: boolean;
  readonly outbox: readonly OutboxEntry[];
  readonly lines: readonly ChatLine[];
}

/** One visitor in one chat session: connects at once, comes back by itself, until closed. */
export interface VisitorClient {
  readonly state: VisitorState;
  /** `listener` is called after each change; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** Takes a message and answers with its client id; it shows in `lines` from now on and is sent as soon as can be. */
  post(text: string): string;
  /** Sends a refused message once more, as a new one; answers with the new id, null when it has not failed. */
  retry(clientId: string): string | null;
  /** Takes a refused message off the window. */
  discard(clientId: string): void;
  /** At each key press; with false when the field is emptied or left. */
  typing(on: boolean): void;
  /** Everything that is there now has been seen. */
  markRead(): void;
  /** Ends the wait for the next attempt. */
  retryNow(): void;
  submitForm(customer: Partial<CustomerDetails>): Promise<VisitorSession>;
  end(): Promise<VisitorSession>;
  reopen(): Promise<VisitorSession>;
  rate(rating: number): Promise<VisitorSession>;
  /** Ends the chat session's rating step, not this client; that is {@link VisitorClient.close}. */
  closeSession(): Promise<VisitorSession>;
  /** Disconnects for good. Unsent messages stay in storage. */
  close(): void;
}

/** A client for one chat session of a visitor (docs/spec/delivery.md). */
export function createVisitorClient(options: VisitorClientOptions): VisitorClient {
  const { sessionId, sessionKey, baseUrl, fetch } = options;
  const access: SessionAccess = { baseUrl, fetch, sessionId, sessionKey };
  const merge = createLineMerger('customer');
  let queue: VisitorState['queue'] = null;

  const store = createStateStore<VisitorState>(() => ({
    connection: followed.connection.state,
    session: session(),
    queue: session().status === 'InQueue' ? queue : null,
    agentTyping: followed.othersTyping.size > 0,
    outbox: followed.outbox.entries,
    lines: merge(session(), followed.outbox.entries),
  }));
  const followed = followSessions({
    settings: options,
    sources: transportSources(options, 'visitor', {}),
    side: 'customer',
    storage: { accepts: (id) => id === sessionId },
    hello: () => ({
      t: 'hello',
      v: PROTOCOL_VERSION,
      role: 'visitor',
      s: sessionId,
      key: sessionKey,
      after: session().revision,
    }),
    resume: () => followed.connection.resume(),
    onFrame(frame) {
      if (frame.t !== 'queue') return;
      queue = { position: frame.position, waitSeconds: frame.waitSeconds };
      store.changed();
    },
    onChange: store.changed,
  });

  function session(): SessionLog {
    return followed.logs.get(sessionId) ?? emptySessionLog(sessionId);
  }

  followed.follow(sessionId);
  followed.connection.open();
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    post: (text) => followed.post(sessionId, text),
    retry: followed.retry,
    discard: followed.outbox.discard,
    typing: (on) => followed.typing(sessionId, on),
    markRead: () => followed.markRead(sessionId),
    retryNow: followed.connection.retryNow,
    submitForm: (customer) => submitForm(access, customer),
    end: () => endSession(access),
    reopen: () => reopenSession(access),
    rate: (rating) => rateSession(access, rating),
    closeSession: () => closeSession(access),
    close: followed.close,
  };
}
