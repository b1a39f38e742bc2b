import type { EventsFrame, Hello, ServerFrame } from '@parley/protocol';
import { lastFromOthers } from './chat-lines.ts';
import { createTransportChooser, type TransportSources } from './choose-transport.ts';
import { type Connection, createConnection } from './connection.ts';
import { createHeadCheck } from './head-check.ts';
import { createOutbox, type Outbox, type OutboxEntry } from './outbox.ts';
import type { RealTimeOptions } from './real-time-options.ts';
import { systemScheduler } from './scheduler.ts';
import { applyEvents, emptySessionLog, type SessionLog } from './session-log.ts';
import { createTypingNotices, createTypingSenders } from './typing.ts';
import { browserWakeSignals } from './wake-signals.ts';

/** Chat sessions as one side follows them live: what visitors and agents have in common. */
export interface FollowedSessions {
  readonly connection: Connection;
  readonly outbox: Outbox;
  /** A new map after each change, in the order followed. */
  readonly logs: ReadonlyMap<number, SessionLog>;
  /** Where the other side types just now. */
  readonly othersTyping: ReadonlySet<number>;
  /** From revision 0; nothing happens when it is followed already. */
  follow(sessionId: number): void;
  unfollow(sessionId: number): void;
  /** The server named `head` as a revision of a session: one that stands still below it is resumed (DL10). */
  expect(sessionId: number, head: number): void;
  /** Answers with the client id. */
  post(sessionId: number, text: string): string;
  retry(clientId: string): string | null;
  typing(sessionId: number, on: boolean): void;
  markRead(sessionId: number): void;
  close(): void;
}

export interface FollowOptions {
  readonly settings: RealTimeOptions;
  readonly sources: TransportSources;
  readonly side: 'customer' | 'user';
  readonly storage: { accepts?(sessionId: number): boolean };
  hello(): Hello;
  /** Asks the server for everything after what we have of a session (DL8). */
  resume(sessionId: number): void;
  /** Every frame, after this part has done its own with it. */
  onFrame(frame: ServerFrame): void;
  onChange(): void;
}

/** Connects nothing yet: `connection.open()` does. */
export function followSessions(options: FollowOptions): FollowedSessions {
  const { settings, side, onChange } = options;
  const scheduler = settings.scheduler ?? systemScheduler;
  let logs: ReadonlyMap<number, SessionLog> = new Map();
  /** What the person has seen of each session, also what could not be told yet (DL19). */
  const readUpTo = new Map<number, number>();

  const outbox = createOutbox({
    ...options.storage,
    storage: settings.storage,
    now: scheduler.now,
    createId: settings.createId,
    onChange,
  });
  const heads = createHeadCheck({
    scheduler,
    revisionOf: (sessionId) => logs.get(sessionId)?.revision ?? null,
    onBehind: options.resume,
  });
  const notices = createTypingNotices(scheduler, onChange);
  const senders = createTypingSenders(scheduler, (s, on) =>
    connection.send({ t: 'typing', s, on }),
  );
  const connection = createConnection({
    chooser: createTransportChooser(options.sources, scheduler.now),
    scheduler,
    wakeSignals: settings.wakeSignals ?? browserWakeSignals,
    hello: options.hello,
    onFrame(frame) {
      received(frame);
      options.onFrame(frame);
    },
    onState(state) {
      heads.clear();
      if (state.status === 'live') becameLive();
      else notices.clear();
      onChange();
    },
  });

  function becameLive(): void {
    for (const entry of outbox.unsent()) send(entry);
    for (const sessionId of readUpTo.keys()) sendRead(sessionId);
  }

  function send({ sessionId, clientId, text, state }: OutboxEntry): void {
    if (state === 'sending') connection.send({ t: 'post', s: sessionId, c: clientId, text });
  }

  function sendRead(sessionId: number): void {
    const log = logs.get(sessionId);
    const upTo = readUpTo.get(sessionId) ?? 0;
    if (log === undefined || upTo <= readBy(log)) return;
    connection.send({ t: 'read', s: sessionId, upTo });
  }

  function readBy(log: SessionLog): number {
    return side === 'customer' ? log.customerRead : log.userRead;
  }

  function received(frame: ServerFrame): void {
    switch (frame.t) {
      case 'events':
        receivedEvents(frame);
        break;
      case 'ack':
        outbox.acknowledged(frame.c);
        heads.expect(frame.s, frame.revision);
        break;
      case 'refused':
        if (frame.c !== null) outbox.refused(frame.c, { code: frame.code, message: frame.message });
        break;
      case 'typing':
        if (frame.by !== side) notices.notice(frame.s, frame.on);
        break;
      case 'heartbeat':
        for (const [sessionId, head] of frame.heads) heads.expect(sessionId, head);
    }
  }

  function receivedEvents({ s, events, head }: EventsFrame): void {
    const log = logs.get(s);
    if (log === undefined) return;
    // Nothing after our revision, and the server's own is lower: its history is another one (DL9).
    const startsOver = events.length === 0 && head < log.revision;
    const applied = startsOver
      ? { log: emptySessionLog(s), gap: head > 0 }
      : applyEvents(log, events);
    logs = new Map(logs).set(s, applied.log);
    if (events.some((event) => event.type === 'MessagePosted' && event.by !== side)) {
      notices.notice(s, false);
    }
    outbox.settle(applied.log);
    onChange();
    if (applied.gap) options.resume(s);
    else heads.expect(s, head);
  }

  return {
    connection,
    outbox,
    get logs() {
      return logs;
    },
    get othersTyping() {
      return notices.sessions;
    },
    follow(sessionId) {
      if (!logs.has(sessionId)) logs = new Map(logs).set(sessionId, emptySessionLog(sessionId));
    },
    unfollow(sessionId) {
      logs = new Map([...logs].filter(([id]) => id !== sessionId));
      readUpTo.delete(sessionId);
      senders.close(sessionId);
      notices.notice(sessionId, false);
    },
    expect: heads.expect,
    post(sessionId, text) {
      const entry = outbox.add(sessionId, text);
      send(entry);
      senders.typing(sessionId, false);
      return entry.clientId;
    },
    retry(clientId) {
      const entry = outbox.retry(clientId);
      if (entry !== null) send(entry);
      return entry?.clientId ?? null;
    },
    typing: senders.typing,
    markRead(sessionId) {
      const log = logs.get(sessionId);
      if (log === undefined) return;
      const upTo = lastFromOthers(log, side);
      if (upTo <= Math.max(readBy(log), readUpTo.get(sessionId) ?? 0)) return;
      readUpTo.set(sessionId, upTo);
      sendRead(sessionId);
    },
    close() {
      senders.closeAll();
      connection.close();
    },
  };
}
