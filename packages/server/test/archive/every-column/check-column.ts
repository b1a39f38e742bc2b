/** Filters and sorts by a column in every way that there is, and compares what comes with what is known. */
import { operatorsOf } from '../../../src/archive/filter/operators.ts';
import { askArchive, askIds, filterText, type Parley } from './ask-archive.ts';
import type { DocumentedColumn } from './documented-columns.ts';
import { type Asked, type Asker, passes } from './evaluate.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { type KnownSession, knownOf } from './known/known-sessions.ts';
import { questionsFor } from './operands.ts';
import { sortSessions } from './sort-sessions.ts';
import { CALLER } from './world/agents.ts';
import { NOW } from './world/choices.ts';

export const ASKER: Asker = { ...CALLER, now: NOW };

/** Where to ask, and what to compare with. */
export interface Checked {
  readonly parley: Parley;
  readonly sessions: readonly KnownSession[];
  readonly column: DocumentedColumn;
  /** What a filter means; another one only to see that it makes a difference. */
  readonly judge?: typeof passes;
}

/** What has been tried with a column. */
export interface FilterCounts {
  readonly operators: number;
  /** Operators of which some question was passed by some rows and not by others. */
  readonly telling: number;
  readonly filters: number;
  /** In all of these. */
  readonly rows: number;
}

/** Each operator of the column's type. @throws Error for the first filter that gives other rows */
export async function checkFilters(checked: Checked): Promise<FilterCounts> {
  const { column, sessions } = checked;
  if (column.restriction === null) return { operators: 0, telling: 0, filters: 0, rows: 0 };
  const { restriction, name } = column;
  const known = sessions.map((session) => knownOf(session, name));
  const operators = operatorsOf(restriction);
  const telling = new Set<string>();
  const tried = new Set<string>();
  const counts = { filters: 0, rows: 0 };
  const questions = operators.flatMap((operator) =>
    questionsFor({ restriction, operator, known }, ASKER),
  );
  await fewAtATime(questions, async (asked) => {
    const found = await checkFilter(checked, asked);
    tried.add(asked.operator);
    counts.filters += 1;
    counts.rows += found;
    if (found > 0 && found < sessions.length) telling.add(asked.operator);
  });
  return { operators: tried.size, telling: telling.size, ...counts };
}

/** @returns how many rows pass */
async function checkFilter(
  { parley, sessions, column, judge = passes }: Checked,
  asked: Asked,
): Promise<number> {
  const filter = filterText(column.name, asked);
  const found = await askIds(parley, { filter });
  const expected = sessions
    .filter((session) => judge(asked, knownOf(session, column.name), ASKER))
    .map(({ id }) => id);
  assertSame(filter, found, expected);
  return found.length;
}

/** Both ways. @throws Error when rows come in another order */
export async function checkOrders({ parley, sessions, column }: Checked): Promise<void> {
  for (const descending of [false, true]) {
    const orderBy = `${column.name}${descending ? ' desc' : ''}`;
    const found = await askIds(parley, { orderBy });
    const expected = sortSessions(sessions, [{ column: column.name, descending }]);
    assertSame(
      orderBy,
      found,
      expected.map(({ id }) => id),
    );
  }
}

/** The sentence of a refusal of bad input. @throws Error when it is none */
export async function refusalOf(
  parley: Parley,
  query: Readonly<Record<string, string>>,
): Promise<string> {
  const { status, text, body } = await askArchive(parley, query);
  if (status !== 400) throw new Error(`${JSON.stringify(query)}: ${status} ${text}`);
  return body.Message ?? '';
}

/** @throws Error that says for what, which ids are missing and which are too many, or that only the order differs */
export function assertSame(
  what: string,
  found: readonly number[],
  expected: readonly number[],
): void {
  if (found.join() === expected.join()) return;
  const missing = expected.filter((id) => !found.includes(id));
  const surplus = found.filter((id) => !expected.includes(id));
  throw new Error(
    `${what}\n  missing: ${missing.join()}\n  too many: ${surplus.join()}\n  came: ${found.join()}\n  expected: ${expected.join()}`,
  );
}
