/** Reads the groups of a query, of all levels, with what their rows come to. */
import { ChatError } from '../../chat/chat-error.ts';
import type { Reader, ReadRow } from '../../storage/reader.ts';
import type { Cell } from '../query/archive-query.ts';
import { readCells } from '../query/read-cells.ts';
import type { Aggregation } from './aggregation.ts';
import { type GroupsStatement, groupsStatement, MOST_GROUPS } from './groups-statement.ts';
import type { AskedRows } from './rows-sql.ts';

/** Rows that are shown as one: a group, or everything. */
export interface Group {
  /** How many levels it is inside of, its own included; 0 = everything. */
  readonly depth: number;
  /**
   * What everything, the groups around it and it itself are told apart by, in this order: texts that only the database
   * understands.
   */
  readonly path: readonly string[];
  /** The place of each of its keys in the order of them all. */
  readonly ranks: readonly number[];
  /** Only those of its own levels mean something. */
  readonly keys: readonly Cell[];
  readonly measures: readonly Cell[];
  /** Rows in it. */
  readonly size: number;
}

/** All groups of a query. */
export interface LoadedGroups {
  readonly everything: Group;
  /** The groups of all levels, in no order. */
  readonly groups: readonly Group[];
}

/** @throws ChatError `bad_request` when there are too many groups (AG15) */
export async function loadGroups(
  reader: Reader,
  asked: AskedRows,
  aggregation: Aggregation,
): Promise<LoadedGroups> {
  const statement = groupsStatement(asked, aggregation);
  const rows = await reader.readRows(statement.text, statement.values);
  const groups = rows.map((row) => readGroup(row, statement, aggregation.keys.length));
  const everything = groups.find(({ depth }) => depth === 0);
  if (everything === undefined || groups.length > MOST_GROUPS + 1) {
    throw new ChatError('bad_request', [
      `there are more than ${MOST_GROUPS} groups; filter, or group by something coarser.`,
    ]);
  }
  return { everything, groups: groups.filter(({ depth }) => depth > 0) };
}

/** The last of its path. */
export function pathOf({ path }: Group): string {
  return path.at(-1) ?? '';
}

function readGroup(row: ReadRow, { cells }: GroupsStatement, keys: number): Group {
  const [depth, path, size, ...rest] = row;
  const read = readCells(rest.slice(keys), cells);
  return {
    depth: Number(depth),
    path: Array.isArray(path) ? path.slice(0, Number(depth) + 1).map(String) : [],
    size: Number(size),
    ranks: rest.slice(0, keys).map(Number),
    keys: read.slice(0, keys),
    measures: read.slice(keys),
  };
}
