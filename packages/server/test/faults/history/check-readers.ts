/** Every reader: nothing arrives that is not stored so, nothing of somebody else's, and all have the same (DL3, DL4). */
import { groupBy } from './group-by.ts';
import type { History, Line, Receipt, StoredLine, View } from './history.ts';
import { type Violation, violation } from './violation.ts';

export function checkReaders(history: History): Violation[] {
  const bySession = groupBy(history.lines, ({ sessionId }) => sessionId);
  for (const lines of bySession.values()) lines.sort((a, b) => a.revision - b.revision);
  const byId = new Map(history.lines.map((line) => [line.id, line]));
  return [
    ...history.views.flatMap((view) => checkView(view, bySession.get(view.sessionId) ?? [])),
    ...history.receipts.flatMap((receipt) => checkReceipt(receipt, byId.get(receipt.id))),
  ];
}

function checkView(view: View, expected: readonly StoredLine[]): Violation[] {
  const length = Math.max(expected.length, view.lines.length);
  for (let index = 0; index < length; index += 1) {
    const [stored, seen] = [expected[index], view.lines[index]];
    if (stored !== undefined && seen !== undefined && isSameLine(stored, seen)) continue;
    const detail = `${view.reader} has ${describe(seen)} where ${describe(stored)} is stored`;
    return [violation('misread', view, detail)];
  }
  return [];
}

function checkReceipt(receipt: Receipt, stored: StoredLine | undefined): Violation[] {
  const { reader, ownSessionId, sessionId } = receipt;
  if (ownSessionId !== null && ownSessionId !== sessionId) {
    const detail = `${reader} was told ${describe(receipt)} of session ${sessionId}`;
    return [violation('misdelivered', receipt, detail)];
  }
  if (stored?.sessionId === sessionId && isSameLine(stored, receipt)) return [];
  const detail = `${reader} was told ${describe(receipt)}, and ${describe(stored)} is stored`;
  return [violation('misdelivered', receipt, detail)];
}

function isSameLine(a: Line, b: Line): boolean {
  return (
    a.id === b.id && a.revision === b.revision && a.clientId === b.clientId && a.html === b.html
  );
}

function describe(line: Line | undefined): string {
  return line === undefined ? 'nothing' : `message ${line.id} (revision ${line.revision})`;
}
