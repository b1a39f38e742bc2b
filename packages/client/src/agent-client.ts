import {
  type HeartbeatFrame,
  MAX_WATCHED,
  type Me,
  type PickUpResponse,
  PROTOCOL_VERSION,
  type ServerFrame,
  type SessionSummary,
} from '@parley/protocol';
import {
  type AgentAccess,
  endAgentSession,
  logout,
  pickUp,
  pickUpNext,
  setPresence,
} from './agent-api.ts';
import { type ChatLine, createLineMerger } from './chat-lines.ts';
import type { ConnectionState } from './connection.ts';
import { followSessions } from './followed-sessions.ts';
import type { Failure, OutboxEntry } from './outbox.ts';
import { type RealTimeOptions, transportSources } from './real-time-options.ts';
import type { SessionLog } from './session-log.ts';
import {
  isBehind,
  mergeRow,
  mergeSnapshot,
  rowsMissingIn,
  type SessionRows,
  withoutRows,
} from './session-rows.ts';
import { createStateStore } from './state-store.ts';

export interface AgentClientOptions extends RealTimeOptions {
  /** `Me.xsrfToken` */
  readonly xsrfToken: string;
}

/** Everything a console shows of the chats. A new object after each change, equal parts kept. */
export interface AgentState {
  readonly connection: ConnectionState;
  /** Whether the lists have come once: not known is not the same as empty. */
  readonly ready: boolean;
  readonly rows: SessionRows;
  /** The chat sessions that are watched; revision 0 = its events are still to come. */
  readonly logs: ReadonlyMap<number, SessionLog>;
  /** Chat sessions whose customer types just now. */
  readonly customerTyping: ReadonlySet<number>;
  /** One's own presence; null until it is known. */
  readonly present: boolean | null;
  /** One's own topics, with one's rights in them; null until they are known. */
  readonly topics: Me['topics'] | null;
  readonly outbox: readonly OutboxEntry[];
  /** The last refusal of something other than a message, such as watching what one may not see. */
  readonly refusal: (Failure & { readonly sessionId: number }) | null;
}

/** One agent in one window: connects at once, comes back by itself, until closed. */
export interface AgentClient {
  readonly state: AgentState;
  /** `listener` is called after each change; the answer ends it. */
  subscribe(listener: () => void): () => void;
  /** Follows a chat session in full; at most 200 at a time, then the one chosen first is let go. */
  watch(sessionId: number): void;
  unwatch(sessionId: number): void;
  /** What a watched chat session's window shows; the same array while nothing in it changes, empty when not watched. */
  linesOf(sessionId: number): readonly ChatLine[];
  /** Takes a message and answers with its client id. Watches the chat session, so that the message is seen to arrive. */
  post(sessionId: number, text: string): string;
  /** Sends a refused message once more, as a new one; answers with the new id, null when it has not failed. */
  retry(clientId: string): string | null;
  discard(clientId: string): void;
  /** At each key press; with false when the field is emptied or left. */
  typing(sessionId: number, on: boolean): void;
  /** Everything that is there now of a watched chat session has been seen. */
  markRead(sessionId: number): void;
  /** Ends the wait for the next attempt. */
  retryNow(): void;
  setPresence(present: boolean): Promise<Me>;
  pickUpNext(): Promise<PickUpResponse>;
  pickUp(sessionId: number): Promise<PickUpResponse>;
  endSession(sessionId: number): Promise<{ readonly session: SessionSummary }>;
  logout(): Promise<null>;
  /** Disconnects for good. Unsent messages stay in storage. */
  close(): void;
}

/** A client for all chats of one agent (docs/spec/delivery.md). */
export function createAgentClient(options: AgentClientOptions): AgentClient {
  const { baseUrl, fetch, xsrfToken } = options;
  const access: AgentAccess = { baseUrl, fetch, xsrfToken };
  const merge = createLineMerger('user');
  let rows: SessionRows = new Map();
  let ready = false;
  /** Rows that the last heartbeat did not name. */
  let missingBefore: ReadonlySet<number> = new Set();
  let present: boolean | null = null;
  let topics: AgentState['topics'] = null;
  let refusal: AgentState['refusal'] = null;
  /** Chat sessions that the last hello asked for. */
  let askedFor: ReadonlySet<number> = new Set();

  const store = createStateStore<AgentState>(() => ({
    connection: connection.state,
    ready,
    rows,
    logs: followed.logs,
    customerTyping: followed.othersTyping,
    present,
    topics,
    outbox: followed.outbox.entries,
    refusal,
  }));
  const followed = followSessions({
    settings: options,
    sources: transportSources(options, 'agent', { 'X-XSRF-TOKEN': xsrfToken }),
    side: 'user',
    storage: {},
    hello() {
      const logs = [...followed.logs.values()];
      askedFor = new Set(logs.map(({ sessionId }) => sessionId));
      return {
        t: 'hello',
        v: PROTOCOL_VERSION,
        role: 'agent',
        xsrf: xsrfToken,
        watch: logs.map((log) => [log.sessionId, log.revision]),
      };
    },
    resume: sendWatch,
    onFrame: received,
    onChange: store.changed,
  });
  const { connection } = followed;

  function received(frame: ServerFrame): void {
    switch (frame.t) {
      case 'welcome':
        catchUpWatching();
        break;
      case 'snapshot':
        rows = mergeSnapshot(rows, frame.sessions);
        ready = true;
        for (const { id, revision } of frame.sessions) followed.expect(id, revision);
        store.changed();
        break;
      case 'session':
        receivedRow(frame.session);
        break;
      case 'presence':
        present = frame.present;
        store.changed();
        break;
      case 'topics':
        topics = frame.topics;
        store.changed();
        break;
      case 'refused':
        if (frame.c === null) receivedRefusal(frame.s, frame);
        break;
      case 'heartbeat':
        if (ready) receivedHeads(frame.rows);
    }
  }

  function receivedHeads(heads: HeartbeatFrame['rows']): void {
    for (const [sessionId, head] of heads) followed.expect(sessionId, head);
    if (isBehind(rows, heads)) connection.send({ t: 'refresh' });
    const missing = rowsMissingIn(rows, heads);
    // Once may be chance: a row can be sent while a heartbeat without it is on its way.
    const gone = new Set([...missing].filter((id) => missingBefore.has(id)));
    missingBefore = missing;
    if (gone.size === 0) return;
    rows = withoutRows(rows, gone);
    store.changed();
  }

  /** A row is news of its session too: it may be one that we were let go of, and may follow again. */
  function receivedRow(row: SessionSummary): void {
    rows = mergeRow(rows, row);
    followed.expect(row.id, row.revision);
    store.changed();
  }

  function receivedRefusal(sessionId: number, { code, message }: Failure): void {
    refusal = { sessionId, code, message };
    // Nothing of it ever came: it was the watching that was refused.
    if (followed.logs.get(sessionId)?.revision === 0) followed.unfollow(sessionId);
    store.changed();
  }

  /** What was watched or let go while the hello was on its way is not in it, and could not be sent then. */
  function catchUpWatching(): void {
    for (const sessionId of followed.logs.keys()) {
      if (!askedFor.has(sessionId)) sendWatch(sessionId);
    }
    for (const sessionId of askedFor) {
      if (!followed.logs.has(sessionId)) connection.send({ t: 'unwatch', s: sessionId });
    }
  }

  function sendWatch(sessionId: number): void {
    const log = followed.logs.get(sessionId);
    if (log !== undefined) connection.send({ t: 'watch', s: sessionId, after: log.revision });
  }

  function watch(sessionId: number): void {
    const { logs } = followed;
    if (logs.has(sessionId)) return;
    const [oldest] = logs.keys();
    if (oldest !== undefined && logs.size >= MAX_WATCHED) unwatch(oldest);
    followed.follow(sessionId);
    sendWatch(sessionId);
    store.changed();
  }

  function unwatch(sessionId: number): void {
    if (!followed.logs.has(sessionId)) return;
    // First, because whoever hears of the change may watch the session again at once.
    connection.send({ t: 'unwatch', s: sessionId });
    followed.unfollow(sessionId);
    store.changed();
  }

  /** What a call brings need not wait for its frame. */
  async function withRow<T extends PickUpResponse>(call: Promise<T>): Promise<T> {
    const answer = await call;
    if (answer.session !== null) receivedRow(answer.session);
    return answer;
  }

  connection.open();
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    watch,
    unwatch,
    linesOf(sessionId) {
      const log = followed.logs.get(sessionId);
      return log === undefined ? NO_LINES : merge(log, followed.outbox.entries);
    },
    post(sessionId, text) {
      watch(sessionId);
      return followed.post(sessionId, text);
    },
    retry: followed.retry,
    discard: followed.outbox.discard,
    typing: followed.typing,
    markRead: followed.markRead,
    retryNow: connection.retryNow,
    async setPresence(wanted) {
      const me = await setPresence(access, wanted);
      present = me.present;
      store.changed();
      return me;
    },
    pickUpNext: () => withRow(pickUpNext(access)),
    pickUp: (sessionId) => withRow(pickUp(access, sessionId)),
    endSession: (sessionId) => withRow(endAgentSession(access, sessionId)),
    logout: () => logout(access),
    close: followed.close,
  };
}

const NO_LINES: readonly ChatLine[] = [];
