/**
 * Random filters, orders and pages over 500 sessions, compared with a plain evaluation over the same values: 3,000 through
 * the archive itself, four at a time, and 100 over HTTP.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import type { ArchiveCaller, ArchiveRow, Named } from '../../../src/archive/query/archive-query.ts';
import { runArchive } from '../../../src/archive/run-archive.ts';
import { createZone } from '../../../src/time/zone.ts';
import { startTestParley, type TestParley } from '../../support/test-parley.ts';
import { askIds } from '../every-column/ask-archive.ts';
import { ASKER, assertSame } from '../every-column/check-column.ts';
import { passes } from '../every-column/evaluate.ts';
import { type KnownSession, knownOf, knownSessions } from '../every-column/known/known-sessions.ts';
import { sortSessions } from '../every-column/sort-sessions.ts';
import { CALLER } from '../every-column/world/agents.ts';
import { NOW } from '../every-column/world/choices.ts';
import { makeWorld } from '../every-column/world/make-world.ts';
import { storeWorld } from '../every-column/world/store-world.ts';
import { printFilter } from './print-filter.ts';
import { type Filter, type RandomQuery, randomQuery } from './random-query.ts';
import { valuesOf } from './random-values.ts';

const world = makeWorld({ sessions: 500, people: 150, companies: 61 });
const sessions = knownSessions(world);
const OSLO = createZone('Europe/Oslo');
const query = randomQuery(valuesOf(sessions));

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley({ now: () => NOW, baseTimeZone: 'Europe/Oslo' });
  await storeWorld(parley.db, world);
});
afterAll(() => parley.stop());

describe('random filters give the rows, in the order and on the page, that the rules say', () => {
  const AT_A_TIME = 4;
  const RUNS = 3_000;

  test('[AR4] [AR7] [AR9] [AR13] through the archive', { timeout: 300_000 }, async () => {
    const few = fc.array(query, { minLength: AT_A_TIME, maxLength: AT_A_TIME });
    await fc.assert(
      fc.asyncProperty(few, async (queries) => {
        await Promise.all(queries.map(assertAnswered));
      }),
      { numRuns: RUNS / AT_A_TIME },
    );
  });

  test('[AR7] [AR9] [AR13] over HTTP', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { filter, order, top, skip } = written(asked);
        const found = await askIds(parley, { filter, orderBy: order, top, skip });
        const passing = passingOf({ ...asked, topics: null });
        assertSame(textOf(asked), found, idsOf(pageOf(asked, passing)));
      }),
      { numRuns: 100 },
    );
  });
});

async function assertAnswered(asked: RandomQuery): Promise<void> {
  const { order, select, skip, limit, counted } = asked;
  const { filter } = written(asked);
  const page = await runArchive({ db: parley.db }, callerIn(asked.topics), {
    provider: 'chatsession',
    columns: select.map(named),
    filter: parseFilter(filter, '$filter'),
    order: order.map(({ column, descending }) => ({ ...named(column), descending })),
    entities: [],
    context: '',
    skip,
    limit,
    count: counted ? 'exact' : 'none',
    grandTotal: false,
  }).catch((error: unknown) => {
    throw new Error(textOf(asked), { cause: error });
  });
  const passing = passingOf(asked);
  const expected = pageOf(asked, passing);
  assertSame(
    textOf(asked),
    page.rows.map(({ key }) => key),
    idsOf(expected),
  );
  expect(page.more, textOf(asked)).toBe(skip + limit < passing.length);
  expect(page.total, textOf(asked)).toBe(counted ? passing.length : null);
  for (const [index, session] of expected.entries()) assertShown(asked, page.rows[index], session);
}

function assertShown({ select }: RandomQuery, row: ArchiveRow | undefined, session: KnownSession) {
  const shown = select.map((name) => {
    const { value, shown: text } = knownOf(session, name);
    return { value, shown: text };
  });
  expect(row?.cells, `${session.id}: ${select.join()}`).toEqual(shown);
}

/** As REST takes it. */
function written({ filter, style, order, skip, limit }: RandomQuery) {
  return {
    filter: printFilter(filter, style),
    order: order
      .map(({ column, descending }) => `${column} ${descending ? 'desc' : 'asc'}`)
      .join(', '),
    skip: String(skip),
    top: String(limit),
  };
}

/** For whoever has to find out what went wrong. */
function textOf(asked: RandomQuery): string {
  const { filter, order, skip, top } = written(asked);
  return `$filter=${filter}\n  $orderBy=${order} $skip=${skip} $top=${top} $select=${asked.select} as ${asked.topics ?? 'administrator'}`;
}

function pageOf(
  { order, skip, limit }: RandomQuery,
  passing: readonly KnownSession[],
): readonly KnownSession[] {
  return sortSessions(passing, order).slice(skip, skip + limit);
}

/** Of the topics that whoever asks is in (AR4). */
function passingOf({ filter, topics }: RandomQuery): readonly KnownSession[] {
  return sessions.filter((session) => {
    const topic = Number(knownOf(session, 'chatTopic/chatTopicId').value);
    return (topics?.includes(topic) ?? true) && isPassed(filter, session);
  });
}

function isPassed(filter: Filter, session: KnownSession): boolean {
  if (filter.kind === 'restriction') return passes(filter, knownOf(session, filter.column), ASKER);
  if (filter.kind === 'and') return filter.of.every((part) => isPassed(part, session));
  return filter.of.some((part) => isPassed(part, session));
}

function idsOf(of: readonly KnownSession[]): readonly number[] {
  return of.map(({ id }) => id);
}

function named(name: string): Named {
  return { name, place: { source: 'test', position: null } };
}

/** Who may read all messages of the topics, so that a search finds them all. */
function callerIn(topics: readonly number[] | null): ArchiveCaller {
  const rights = { canRespond: true, canListen: true, manager: false };
  const memberships = (topics ?? []).map((topicId) => {
    return { topicId, topicName: '', rights, notifications: false, shownName: '' };
  });
  const { userId, login } = CALLER;
  return {
    agent: {
      userId,
      login,
      nickname: '',
      administrator: topics === null,
      present: false,
      memberships,
    },
    zone: OSLO,
    now: NOW,
    gone: new AbortController().signal,
  };
}
