import {
  createId,
  createVisitorClient,
  loadTopic,
  ParleyError,
  startSession,
  submitForm,
  type VisitorClient,
} from '@parley/client';
import type { CustomerDetails, TopicSettings } from '@parley/protocol';
import type { KeyValueStorage } from '../stored-chat.ts';
import { createChatRecord } from './chat-record.ts';
import type { ChatState, StartTrouble } from './chat-state.ts';
import { startPersistently } from './start-persistently.ts';

/** The close code for a session key that opens nothing (any more). */
const NOT_AUTHENTICATED = 4401;

export interface ChatOptions {
  readonly baseUrl: string;
  readonly topicId: number;
  readonly storage: KeyValueStorage;
  /** The settings when they are known already. */
  readonly topic: TopicSettings | null;
}

/** Everything a customer can do. Promises reject with {@link ParleyError} and have then changed nothing. */
export interface ChatController {
  readonly state: ChatState;
  /** `listener` is called after each change; the answer ends it. */
  subscribe(listener: () => void): () => void;
  setOpen(open: boolean): void;
  /** Asks the server anew for the topic's settings: whether somebody is there may have changed. */
  refreshTopic(): Promise<void>;
  submitForm(customer: Partial<CustomerDetails>): Promise<void>;
  /** Takes a message; the first one starts the session, so that opening the window alone bothers nobody. */
  send(text: string): void;
  /** Asks again for a session that was refused. */
  retryStart(): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  typing(on: boolean): void;
  markRead(): void;
  end(): Promise<void>;
  reopen(): Promise<void>;
  rate(rating: number): Promise<void>;
  /** Leaves an ended chat for good and begins with a clean page. */
  startNew(): void;
}

/** One topic's chat on one page: what is stored, the session's client, and the topic's settings as one state. */
export function createChat(options: ChatOptions): ChatController {
  const { baseUrl, topicId } = options;
  let topic = options.topic;
  let topicFailed = false;
  let visitor: { readonly sessionId: number; readonly client: VisitorClient } | null = null;
  let starting: AbortController | null = null;
  let startTrouble: StartTrouble | null = null;
  const listeners = new Set<() => void>();
  const record = createChatRecord({ ...options, onOtherTab: followRecord });
  let state = snapshot();

  function snapshot(): ChatState {
    const stored = record.value;
    const visitorState = visitor?.client.state ?? null;
    return { open: stored.open, topic, topicFailed, stored, visitor: visitorState, startTrouble };
  }

  function changed(): void {
    state = snapshot();
    for (const listener of [...listeners]) listener();
  }

  /** Makes the client fit the record: none, the one there is, or another one. */
  function followRecord(): void {
    const { sessionId, sessionKey, pending } = record.value;
    if (visitor !== null && visitor.sessionId !== sessionId) disconnect();
    if (visitor === null && sessionId !== null && sessionKey !== null) {
      const client = createVisitorClient({
        baseUrl,
        sessionId,
        sessionKey,
        storage: record.outbox,
      });
      visitor = { sessionId, client };
      client.subscribe(() => visitorChanged(client));
    }
    if (sessionId === null && pending.length > 0) startForPending();
    changed();
  }

  function visitorChanged(client: VisitorClient): void {
    if (visitor?.client !== client) return;
    const { connection } = client.state;
    if (connection.status === 'stopped' && connection.code === NOT_AUTHENTICATED) forget();
    else changed();
  }

  function disconnect(): void {
    const old = visitor;
    visitor = null;
    old?.client.close();
  }

  function forget(): void {
    starting?.abort();
    starting = null;
    startTrouble = null;
    record.forget();
    followRecord();
  }

  /** The id under which a start is asked for, stored before the first attempt. */
  function startId(): string {
    const id = record.value.startId ?? createId();
    record.update({ startId: id });
    return id;
  }

  function startForPending(): void {
    if (starting !== null) return;
    const abort = new AbortController();
    starting = abort;
    const onRetry = () => setTrouble({ kind: 'retrying' });
    startPersistently({ baseUrl, topicId, startId: startId(), onRetry }, abort.signal)
      .then(({ sessionId, sessionKey }) => {
        startTrouble = null;
        record.sessionStarted(sessionId, sessionKey);
        followRecord();
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setTrouble({ kind: 'refused', message: sentence(error) });
      })
      .finally(() => {
        if (starting === abort) starting = null;
      });
  }

  function setTrouble(trouble: StartTrouble): void {
    startTrouble = trouble;
    changed();
  }

  async function refreshTopic(): Promise<void> {
    try {
      topic = await loadTopic(baseUrl, topicId);
      topicFailed = false;
    } catch {
      topicFailed = true;
    }
    changed();
  }

  async function sendForm(customer: Partial<CustomerDetails>): Promise<void> {
    let { sessionId, sessionKey } = record.value;
    if (sessionId === null || sessionKey === null) {
      const started = await startSession(baseUrl, topicId, { startId: startId() });
      ({ sessionId, sessionKey } = started);
      record.sessionStarted(sessionId, sessionKey);
      if (started.status !== 'PreChatForm') return followRecord();
    }
    try {
      await submitForm({ baseUrl, sessionId, sessionKey }, customer);
    } catch (error) {
      // Sent already, by another tab or by an attempt whose answer got lost.
      const done = error instanceof ParleyError && error.code === 'wrong_status';
      if (!done) throw error;
    }
    followRecord();
  }

  function startNew(): void {
    // Best effort: the server closes a finished session by itself after a while.
    if (visitor?.client.state.session.status === 'Finished') {
      visitor.client.closeSession().catch(() => undefined);
    }
    forget();
    void refreshTopic();
  }

  followRecord();
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setOpen(open) {
      record.update({ open });
      changed();
    },
    refreshTopic,
    submitForm: sendForm,
    send(text) {
      if (visitor !== null) return void visitor.client.post(text);
      const line = { clientId: createId(), text, at: Date.now() };
      record.update({ pending: [...record.value.pending, line] });
      followRecord();
    },
    retryStart: followRecord,
    retry: (clientId) => void visitor?.client.retry(clientId),
    discard: (clientId) => visitor?.client.discard(clientId),
    typing: (on) => visitor?.client.typing(on),
    markRead: () => visitor?.client.markRead(),
    async end() {
      if (visitor === null) return forget();
      await visitor.client.end();
    },
    async reopen() {
      await visitor?.client.reopen();
    },
    async rate(rating) {
      await visitor?.client.rate(rating);
    },
    startNew,
  };
}

function sentence(error: unknown): string {
  return error instanceof ParleyError ? error.message : String(error);
}
