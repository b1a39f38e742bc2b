import type { HeartbeatFrame, SessionSummary } from '@parley/protocol';

/** An agent's lists: one row per chat session, by id. Never changed in place. */
export type SessionRows = ReadonlyMap<number, SessionSummary>;

/** A row of the server's; an older one than ours changes nothing, and one that was deleted is gone. */
export function mergeRow(rows: SessionRows, row: SessionSummary): SessionRows {
  if (row.status === 'Deleted') return withoutRows(rows, new Set([row.id]));
  return isNews(rows, row) ? new Map(rows).set(row.id, row) : rows;
}

/** The server's whole lists: rows it does not name are gone, of each other one the newer stays. */
export function mergeSnapshot(rows: SessionRows, snapshot: readonly SessionSummary[]): SessionRows {
  return new Map(
    snapshot.map((row) => [row.id, isNews(rows, row) ? row : (rows.get(row.id) ?? row)]),
  );
}

/** Whether a heartbeat knows of more than we do: the lists are then asked for anew (DL10). */
export function isBehind(rows: SessionRows, heartbeat: HeartbeatFrame['rows']): boolean {
  return heartbeat.some(([id, revision]) => (rows.get(id)?.revision ?? -1) < revision);
}

/** Rows of ours that a heartbeat does not name. */
export function rowsMissingIn(
  rows: SessionRows,
  heartbeat: HeartbeatFrame['rows'],
): ReadonlySet<number> {
  const named = new Set(heartbeat.map(([id]) => id));
  return new Set([...rows.keys()].filter((id) => !named.has(id)));
}

/** The lists without some rows; the same map when none of them is there. */
export function withoutRows(rows: SessionRows, gone: ReadonlySet<number>): SessionRows {
  const kept = [...rows].filter(([id]) => !gone.has(id));
  return kept.length === rows.size ? rows : new Map(kept);
}

function isNews(rows: SessionRows, row: SessionSummary): boolean {
  const known = rows.get(row.id);
  return known === undefined || known.revision < row.revision;
}
