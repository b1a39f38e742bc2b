/**
 * Every column of the archive ChatSession: shown, filtered by each operator of its type and sorted by, against what was put
 * in. All of it goes over HTTP. `-u` renews docs/archive-columns.md.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RestrictionType } from '../../../src/archive/column.ts';
import { operatorsOf } from '../../../src/archive/filter/operators.ts';
import { CHAT_SESSION } from '../../../src/archive/providers/chat-session/provider.ts';
import { startTestParley, type TestParley } from '../../support/test-parley.ts';
import { askArchive, filterText, type Row } from './ask-archive.ts';
import { checkFilters, checkOrders, refusalOf } from './check-column.ts';
import { columnsPage, type TriedColumn } from './columns-page.ts';
import { CONTRACT_COUNT, DOCUMENTED_COLUMNS, type DocumentedColumn } from './documented-columns.ts';
import { passes } from './evaluate.ts';
import { fewAtATime } from './few-at-a-time.ts';
import { knownOf, knownSessions } from './known/known-sessions.ts';
import { operatorNamesOf } from './operator-meanings.ts';
import { displayValue, rawValue, slimValue } from './wire-values.ts';
import { NOW } from './world/choices.ts';
import { makeWorld } from './world/make-world.ts';
import { storeWorld } from './world/store-world.ts';

/** However slow the machine is. */
const MANY_REQUESTS = { timeout: 120_000 };

const world = makeWorld({ sessions: 44, people: 30, companies: 29 });
const sessions = knownSessions(world);
const tried: TriedColumn[] = [];

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley({ now: () => NOW, baseTimeZone: 'Europe/Oslo' });
  await storeWorld(parley.db, world);
});
afterAll(() => parley.stop());

test('[AC1] [AC2] the columns are those of document 002 and the newer ones', () => {
  expect(CONTRACT_COUNT).toBe(117);
  const names = CHAT_SESSION.columns.map(({ name }) => name);
  expect(DOCUMENTED_COLUMNS.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test('[AF20] the operators are those that the rules name, by all their names', () => {
  const types = new Set(DOCUMENTED_COLUMNS.flatMap(({ restriction }) => restriction ?? []));
  for (const type of types) {
    const names = operatorsOf(type).flatMap(({ name, aliases }) => [name, ...aliases]);
    const found = names.map((name) => name.toLowerCase());
    expect(found.toSorted(), type).toEqual(operatorNamesOf(type).toSorted());
  }
});

describe('shows', () => {
  const slim = new Map<number, Row>();
  const full = new Map<number, Row>();
  beforeAll(async () => {
    const names = DOCUMENTED_COLUMNS.map(({ name }) => name);
    const parts = [names.slice(0, 130), names.slice(130)];
    await fewAtATime(
      parts.flatMap((part) => [
        { part, mode: 'Slim', rows: slim },
        { part, mode: 'Full', rows: full },
      ]),
      async ({ part, mode, rows }) => {
        const { body } = await askArchive(parley, { select: part.join(), mode });
        for (const row of body.value ?? []) add(rows, row);
      },
    );
  });

  test.each(DOCUMENTED_COLUMNS)('[AR1] $name', ({ name }) => {
    const ids = sessions.map(({ id }) => id);
    const known = sessions.map((session) => knownOf(session, name));
    expect([...slim.keys()]).toEqual(ids);
    expect(ids.map((id) => slim.get(id)?.[name])).toEqual(known.map(slimValue));
    const cells = ids.map((id) => full.get(id)?.Column?.[name]);
    expect(cells.map((cell) => cell?.RawValue)).toEqual(known.map(rawValue));
    expect(cells.map((cell) => cell?.DisplayValue)).toEqual(known.map(displayValue));
  });
});

describe('filters and sorts by', () => {
  test.each(DOCUMENTED_COLUMNS)('[AR7] [AR9] [AF10] $name', MANY_REQUESTS, async (column) => {
    const checked = { parley, sessions, column };
    const counts = await checkFilters(checked);
    if (column.restriction === null) await checkRefusedFilters(column);
    else expect(counts.operators).toBe(operatorsOf(column.restriction).length);
    if (column.sortable) await checkOrders(checked);
    else await checkRefusedOrders(column);
    tried.push({ ...column, ...counts });
  });

  test('[AR7] would notice an operator that means something else', async () => {
    const column: DocumentedColumn = { name: 'rating', restriction: 'int', sortable: true };
    const wrong: typeof passes = (asked, known, asker) =>
      passes(asked.operator === 'le' ? { ...asked, operator: 'less' } : asked, known, asker);
    const checked = { parley, sessions, column };
    await expect(checkFilters(checked)).resolves.toMatchObject({ operators: 11 });
    await expect(checkFilters({ ...checked, judge: wrong })).rejects.toThrow(/^rating le/);
  });

  test('[AR1] docs/archive-columns.md tells what was tried, and nothing was left out', async () => {
    expect(tried.map(({ name }) => name)).toEqual(DOCUMENTED_COLUMNS.map(({ name }) => name));
    await expect(columnsPage(tried, sessions.length)).toMatchFileSnapshot(
      '../../../../../docs/archive-columns.md',
    );
  });
});

/** The parts of a row come in several answers. */
function add(rows: Map<number, Row>, row: Row): void {
  const id = Number(row.PrimaryKey);
  const before = rows.get(id);
  const cells = { ...before?.Column, ...row.Column };
  rows.set(id, { ...before, ...row, Column: cells });
}

/** Every operator that there is. */
async function checkRefusedFilters({ name }: DocumentedColumn): Promise<void> {
  const types: readonly RestrictionType[] = ['bool', 'int', 'string', 'datetime', 'associate'];
  const operators = new Set(types.flatMap((type) => operatorsOf(type).map((one) => one.name)));
  await fewAtATime([...operators], async (operator) => {
    const filter = filterText(name, { operator, values: ['1'] });
    expect(await refusalOf(parley, { filter })).toContain(`rows cannot be filtered by ${name}`);
  });
}

async function checkRefusedOrders({ name }: DocumentedColumn): Promise<void> {
  for (const orderBy of [name, `${name} desc`]) {
    expect(await refusalOf(parley, { orderBy })).toContain(`rows cannot be sorted by "${name}"`);
  }
}
