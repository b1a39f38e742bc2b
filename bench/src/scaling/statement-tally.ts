/**
 * Which statements go over connections to PostgreSQL, and how many bytes each of them costs, read from what is sent: the
 * protocol of PostgreSQL, version 3. The driver asks one thing after another on each connection, so whatever passes until the
 * server is ready again belongs to one statement.
 */
import type { Listener } from './counting-line.ts';

export interface Tallied {
  readonly statements: number;
  readonly sent: number;
  readonly received: number;
}

/** By the name of a prepared statement, or the beginning of its text. */
export type Tally = ReadonlyMap<string, Tallied>;

export interface StatementTally {
  /** Counts what goes over one more connection. */
  listen(): Listener;
  /** So far. */
  read(): Tally;
}

/** What is heard over LISTEN and NOTIFY, which nobody asked for. */
export const NOTIFICATIONS = '(notifications)';

const LABEL_LENGTH = 60;
const HEAD = 5;

export function createStatementTally(): StatementTally {
  const tally = new Map<string, Tallied>();
  function add(label: string, more: Tallied): void {
    const before = tally.get(label) ?? NOTHING;
    tally.set(label, {
      statements: before.statements + more.statements,
      sent: before.sent + more.sent,
      received: before.received + more.received,
    });
  }
  return { listen: () => listenTo(add), read: () => new Map(tally) };
}

const NOTHING: Tallied = { statements: 0, sent: 0, received: 0 };

/** What passed between two readings; labels of which nothing passed are left out. */
export function tallyBetween(before: Tally, after: Tally): Tally {
  const passed = new Map<string, Tallied>();
  for (const [label, { statements, sent, received }] of after) {
    const old = before.get(label) ?? NOTHING;
    const since = {
      statements: statements - old.statements,
      sent: sent - old.sent,
      received: received - old.received,
    };
    if (since.sent + since.received > 0) passed.set(label, since);
  }
  return passed;
}

/** The sum, of some labels or of all. */
export function sumOf(tally: Tally, labels: readonly string[] | null = null): Tallied {
  let sum = NOTHING;
  for (const [label, { statements, sent, received }] of tally) {
    if (labels !== null && !labels.includes(label)) continue;
    sum = {
      statements: sum.statements + statements,
      sent: sum.sent + sent,
      received: sum.received + received,
    };
  }
  return sum;
}

function listenTo(add: (label: string, more: Tallied) => void): Listener {
  let label = '(start)';
  let statements = 0;
  let sent = 0;
  let received = 0;
  let unnamed = '';

  const readSent = createReader((type, body) => {
    if (type === 'P' && body[0] === 0) unnamed = textAt(body, 1);
    if (type === 'Q') label = shorten(textAt(body, 0));
    if (type === 'B') {
      const name = textAt(body, body.indexOf(0) + 1);
      label = name === '' ? shorten(unnamed) : name;
    }
    if (type === 'Q' || type === 'E') statements += 1;
  }, 'startup');
  const readReceived = createReader((type, body) => {
    if (type === 'A') {
      add(NOTIFICATIONS, { statements: 0, sent: 0, received: body.length + HEAD });
      return;
    }
    received += body.length + HEAD;
    if (type !== 'Z') return;
    add(label, { statements, sent, received });
    statements = 0;
    sent = 0;
    received = 0;
  });
  return {
    sent(bytes) {
      sent += bytes.length;
      readSent(bytes);
    },
    received: readReceived,
  };
}

/** Cuts a stream into messages. The first one of a client has no type. */
function createReader(
  message: (type: string, body: Buffer) => void,
  begin: 'startup' | 'messages' = 'messages',
): (bytes: Buffer) => void {
  let unread: Buffer = Buffer.alloc(0);
  let isStartup = begin === 'startup';
  return (bytes) => {
    unread = unread.length === 0 ? bytes : Buffer.concat([unread, bytes]);
    for (;;) {
      const lengthAt = isStartup ? 0 : 1;
      if (unread.length < lengthAt + 4) return;
      const end = lengthAt + unread.readUInt32BE(lengthAt);
      if (unread.length < end) return;
      if (!isStartup) message(String.fromCharCode(unread[0] ?? 0), unread.subarray(HEAD, end));
      isStartup = false;
      unread = unread.subarray(end);
    }
  };
}

/** A text of the protocol ends with a zero. */
function textAt(body: Buffer, start: number): string {
  return body.toString('utf8', start, body.indexOf(0, start));
}

/** Up to the first parenthesis, for instance `select pg_notify`. */
function shorten(text: string): string {
  const [begin = ''] = text.replaceAll(/\s+/g, ' ').split('(', 1);
  return begin.trim().slice(0, LABEL_LENGTH);
}
