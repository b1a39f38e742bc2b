/**
 * Compares what clients were told with what PostgreSQL holds: the promises of delivery as a pure function, for every test
 * that breaks something on purpose. It knows nothing of the code that it checks.
 */

import type {
  History,
  Line,
  SenderId,
  StoredLine,
  StoredSession,
  View,
  Violation,
  ViolationKind,
} from './history.ts';

/** Every broken promise; empty = all were kept. */
export function checkHistory(history: History): readonly Violation[] {
  const stored = groupBy(history.lines.filter(isOfPerson), messageKey);
  return [
    ...checkStored(history, stored),
    ...checkAnswers(history, stored),
    ...checkOrder(history, stored),
    ...history.sessions.flatMap((session) => checkRevisions(session, history.lines)),
    ...history.views.flatMap((view) => checkView(view, history.lines)),
  ];
}

type Stored = ReadonlyMap<string, readonly StoredLine[]>;

function checkStored(history: History, stored: Stored): Violation[] {
  const sent = new Map(history.sends.map((send) => [messageKey(send), send]));
  const found: Violation[] = [];
  for (const [key, [line, ...more]] of stored) {
    if (line === undefined) continue;
    const send = sent.get(key);
    if (send === undefined) found.push(violation('foreign', line, key));
    else if (send.html !== line.html) found.push(violation('altered', line, key));
    if (more.length > 0) found.push(violation('doubled', line, `${key}: ${more.length + 1} times`));
  }
  return found;
}

function checkAnswers(history: History, stored: Stored): Violation[] {
  const found: Violation[] = [];
  for (const ack of history.acks) {
    const [line] = stored.get(messageKey(ack)) ?? [];
    if (line === undefined) {
      found.push(violation('lost', ack, `${messageKey(ack)}: revision ${ack.revision}`));
    } else if (line.id !== ack.id || line.revision !== ack.revision) {
      const detail = `${messageKey(ack)}: ${ack.revision} is said, ${line.revision} is stored`;
      found.push(violation('misacknowledged', ack, detail));
    }
  }
  const answered = new Set(history.acks.map(messageKey));
  for (const send of history.sends) {
    const key = messageKey(send);
    if (!answered.has(key)) found.push(violation('unsettled', send, key));
  }
  return found;
}

function checkOrder(history: History, stored: Stored): Violation[] {
  const found: Violation[] = [];
  for (const sends of groupBy(history.sends, senderKey).values()) {
    let last = 0;
    for (const send of sends) {
      const revision = stored.get(messageKey(send))?.[0]?.revision;
      if (revision === undefined) continue;
      if (revision < last) {
        const detail = `${messageKey(send)}: revision ${revision} after ${last}`;
        found.push(violation('reordered', send, detail));
      }
      last = Math.max(last, revision);
    }
  }
  return found;
}

function checkRevisions(session: StoredSession, lines: readonly StoredLine[]): Violation[] {
  const { sessionId } = session;
  const revisions = [...linesOf(sessionId, lines).map(revisionOf), ...session.otherRevisions];
  revisions.sort((a, b) => a - b);
  const wrong = revisions.findIndex((revision, index) => revision !== index + 1);
  if (wrong >= 0) {
    const detail = `revision ${revisions[wrong]} stands where ${wrong + 1} should`;
    return [violation('gap', session, detail)];
  }
  if (revisions.length === session.revision) return [];
  const detail = `${revisions.length} events, and the session says ${session.revision}`;
  return [violation('gap', session, detail)];
}

function checkView(view: View, lines: readonly StoredLine[]): Violation[] {
  const expected = linesOf(view.sessionId, lines);
  const length = Math.max(expected.length, view.lines.length);
  for (let index = 0; index < length; index += 1) {
    const [stored, seen] = [expected[index], view.lines[index]];
    if (stored !== undefined && seen !== undefined && isSameLine(stored, seen)) continue;
    const detail = `${view.reader} has ${describe(seen)} where ${describe(stored)} is stored`;
    return [violation('misread', view, detail)];
  }
  return [];
}

function linesOf(sessionId: number, lines: readonly StoredLine[]): StoredLine[] {
  return lines
    .filter((line) => line.sessionId === sessionId)
    .sort((a, b) => a.revision - b.revision);
}

function isSameLine(a: Line, b: Line): boolean {
  return (
    a.id === b.id && a.revision === b.revision && a.clientId === b.clientId && a.html === b.html
  );
}

function describe(line: Line | undefined): string {
  return line === undefined ? 'nothing' : `message ${line.id} (revision ${line.revision})`;
}

function violation(
  kind: ViolationKind,
  { sessionId }: { readonly sessionId: number },
  detail: string,
): Violation {
  return { kind, sessionId, detail };
}

function isOfPerson(line: StoredLine): line is StoredLine & { readonly senderId: SenderId } {
  return line.senderId !== null;
}

function messageKey(message: {
  readonly sessionId: number;
  readonly senderId: SenderId;
  readonly clientId: string | null;
}): string {
  return `${senderKey(message)} ${message.clientId}`;
}

function senderKey(message: { readonly sessionId: number; readonly senderId: SenderId }): string {
  return `session ${message.sessionId} sender ${message.senderId}`;
}

function revisionOf(line: Line): number {
  return line.revision;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
