/** Which rows of an archive a statement is about, and what it gives of each. */
import type { Agent } from '../../storage/agents.ts';
import type { Bind } from '../asking.ts';
import type { ValueKind } from '../column.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { Condition } from './condition.ts';
import { conditionSql } from './condition-sql.ts';

export interface SelectedRows {
  readonly provider: ArchiveProvider;
  /** Whose rows; nobody else's are looked at (AR4). */
  readonly agent: Agent;
  readonly condition: Condition;
}

/** A column of the answer, as SQL of the type that its kind asks for. */
export interface SelectedCell {
  readonly kind: ValueKind;
  readonly value: string;
  /** The text that stands for a `list`; null for all other kinds. */
  readonly shown: string | null;
  readonly joins: readonly string[];
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What follows `where`. */
export function whereSql({ provider, agent, condition }: SelectedRows, bind: Bind): string {
  return `(${provider.visible(agent, bind)})\nand ${conditionSql(condition, { agent, bind })}`;
}

/** The select list of the cells, in the order in which `readCells` takes them. */
export function cellsSql(cells: readonly SelectedCell[]): readonly string[] {
  return cells.flatMap(({ kind, value, shown }) => {
    const given = kind === 'birthday' ? `to_char(${value}, 'YYYY-MM-DD')` : value;
    return shown === null ? [given] : [given, shown];
  });
}
