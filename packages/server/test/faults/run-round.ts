/** One round: chats begin, things break and are mended, everybody comes to rest, and what they were told is checked. */
import type { Random } from '../../src/demo/random.ts';
import type { Queryable } from '../../src/storage/database.ts';
import type { History } from './history/history.ts';
import { checkHistory } from './history/history-checker.ts';
import { readStoredSince } from './history/read-stored.ts';
import type { Violation } from './history/violation.ts';
import { startLoad } from './people/load.ts';
import { createTape } from './people/tape.ts';
import type { Place, Scenario } from './scenario.ts';

export interface Round {
  readonly strikes: number;
  /** Messages that were acknowledged. */
  readonly acknowledged: number;
  readonly chats: number;
  /** Messages that arrived at somebody. */
  readonly receipts: number;
  readonly violations: readonly Violation[];
  readonly history: History;
}

export interface RoundOptions {
  readonly random: Random;
  readonly strikes: number;
  /** How long everybody may take to come to rest after the last fault, ms. */
  readonly settleMs: number;
}

/** The longest that a fault waits for its moment, ms: a server that answers nobody must not hold up the next one. */
const LONGEST_WAIT_MS = 20_000;

export async function runRound(
  place: Place,
  scenario: Pick<Scenario, 'load' | 'until'>,
  options: RoundOptions,
): Promise<Round> {
  const { world } = place;
  const { random, strikes } = options;
  const lastKnown = await world.withStore(readLastSession);
  const tape = createTape();
  const load = await startLoad(world.door, tape, scenario.load);
  try {
    for (let strike = 0; strike < strikes; strike += 1) {
      await tape.passing(scenario.until(random), LONGEST_WAIT_MS);
      await place.strike(random);
    }
    await load.settle(options.settleMs);
  } finally {
    load.close();
  }
  const stored = await world.withStore((store) => readStoredSince(store, lastKnown));
  const { sends, acks, refusals, receipts, starts, pickUps, ends, views } = tape;
  const told = { sends, acks, refusals, receipts, starts, pickUps, ends, views };
  const history = { ...told, ...stored };
  return {
    strikes,
    acknowledged: tape.answered - refusals.length,
    chats: ends.length,
    receipts: receipts.length,
    violations: checkHistory(history),
    history,
  };
}

async function readLastSession(store: Queryable): Promise<number> {
  const { rows } = await store.query<{ id: number }>(
    'select coalesce(max(id), 0) as id from chat_session',
  );
  return rows[0]?.id ?? 0;
}
