/** Every message: acknowledged and stored, once, as it was written, in its writer's order (DL1, DL2, DL23, DL24). */
import { groupBy } from './group-by.ts';
import type { History, SenderId, StoredLine } from './history.ts';
import { type Violation, violation } from './violation.ts';

export function checkMessages(history: History): Violation[] {
  const stored = groupBy(history.lines.filter(isOfPerson), messageKey);
  return [
    ...checkStored(history, stored),
    ...checkAnswers(history, stored),
    ...checkOrder(history, stored),
  ];
}

type Rows = ReadonlyMap<string, readonly StoredLine[]>;

function checkStored(history: History, stored: Rows): Violation[] {
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

function checkAnswers(history: History, stored: Rows): Violation[] {
  const found: Violation[] = [];
  const answered = new Set<string>();
  for (const ack of history.acks) {
    const key = messageKey(ack);
    answered.add(key);
    const [line] = stored.get(key) ?? [];
    if (line === undefined) {
      found.push(violation('lost', ack, `${key}: revision ${ack.revision}`));
    } else if (line.id !== ack.id || line.revision !== ack.revision) {
      const detail = `${key}: ${ack.revision} is said, ${line.revision} is stored`;
      found.push(violation('misacknowledged', ack, detail));
    }
  }
  for (const refusal of history.refusals) {
    found.push(violation('refused', refusal, `${refusal.clientId}: ${refusal.code}`));
  }
  const refused = new Set(history.refusals.map(({ clientId }) => clientId));
  for (const send of history.sends) {
    const key = messageKey(send);
    if (answered.has(key) || refused.has(send.clientId)) continue;
    found.push(violation('unsettled', send, key));
  }
  return found;
}

function checkOrder(history: History, stored: Rows): Violation[] {
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
