/**
 * Filters by a text of a record that rows refer to: companies whose name begins like this. How many there are the planner can
 * only guess; where it guesses too many it goes through all rows, newest first, for a page that a few index look-ups would
 * give. So they are looked up first: when they are few, the planner gets their keys, of which it knows how often they come.
 */

import type { Agent } from '../../storage/agents.ts';
import type { Reader } from '../../storage/reader.ts';
import type { ArchiveProvider, OptionalJoin } from '../provider.ts';
import { createBindings } from './bindings.ts';
import type { Condition } from './condition.ts';
import { closedJoins } from './from-sql.ts';
import { testSql } from './test-sql.ts';
import { isEmptyText } from './value-test-sql.ts';

/** With more of them every page is full soon, whichever way it is looked for. */
const FEW_RECORDS = 1_000;

type TestCondition = Extract<Condition, { kind: 'test' }>;

interface AskedRecords {
  readonly provider: ArchiveProvider;
  readonly agent: Agent;
  readonly condition: Condition;
}

/** The same condition; the first such test that all rows must pass names the records, when they are few (AR27). */
export async function lookUpRecords(reading: Reader, asked: AskedRecords): Promise<Condition> {
  const found = findTest(asked.provider, asked.condition);
  if (found === null) return asked.condition;
  const { test, records } = found;
  const { bind, values } = createBindings();
  const passes = testSql(test.column, test.test, { agent: asked.agent, bind });
  const rows = await reading.readRows(
    `select ${records.key} from ${records.from} where ${passes} limit ${FEW_RECORDS + 1}`,
    values,
  );
  if (rows.length > FEW_RECORDS) return asked.condition;
  const { joins } = test.column;
  const keys = rows.map(([key]) => Number(key));
  const narrowed: Condition = { kind: 'refers', foreignKey: records.foreignKey, keys, joins };
  return replaced(asked.condition, test, narrowed);
}

function findTest(
  provider: ArchiveProvider,
  condition: Condition,
): { readonly test: TestCondition; readonly records: OptionalJoin } | null {
  if (condition.kind === 'and') {
    for (const part of condition.of) {
      const found = findTest(provider, part);
      if (found !== null) return found;
    }
    return null;
  }
  if (condition.kind !== 'test' || !isPattern(condition)) return null;
  const [name, ...others] = closedJoins(provider, condition.column.joins);
  const records = name === undefined ? null : (provider.joins[name]?.optional ?? null);
  return records === null || others.length > 0 ? null : { test: condition, records };
}

/** Whether no row passes it that lacks the record. */
function isPattern({ column, test }: TestCondition): boolean {
  if (column.restricted.by !== 'value' && column.restricted.by !== 'value-or-key') return false;
  const { kind } = test;
  return (kind === 'begins' || kind === 'contains' || kind === 'ends') && !isEmptyText(test);
}

function replaced(condition: Condition, test: TestCondition, by: Condition): Condition {
  if (condition === test) return by;
  if (condition.kind !== 'and') return condition;
  return { kind: 'and', of: condition.of.map((part) => replaced(part, test, by)) };
}
