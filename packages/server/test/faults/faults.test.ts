/**
 * The short version of the proof: what breaks most often breaks a few times, and each time a broken server must be caught.
 * `npm run faults` breaks everything, for as long as one likes (docs/proof.md).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSharedServer } from './machines/database-server.ts';
import type { Round } from './run-round.ts';
import { runControl, runRounds } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { APP_KILL } from './scenarios/app-kill.ts';
import { LINE_RESETS } from './scenarios/line-resets.ts';
import { POSTGRES_KILL } from './scenarios/postgres-kill.ts';
import { ROLLING_RESTARTS } from './scenarios/rolling-restarts.ts';

const SEED = 20_260_101;
/** Short chats, so that many begin and end while things break. */
const LOAD = { chats: 8, messages: 30, underWay: 8 };

let shared: Awaited<ReturnType<typeof openSharedServer>>;
beforeAll(async () => {
  shared = await openSharedServer();
});
afterAll(() => shared.remove());

const SHORT: readonly (readonly [
  what: string,
  rules: string,
  scenario: Scenario,
  strikes: number,
])[] = [
  ['a killed server', 'DL1, DL2, DL3, DL24', APP_KILL, 5],
  ['a killed PostgreSQL', 'DL1, DL2, DL25', POSTGRES_KILL, 2],
  ['broken lines', 'DL2, DL8, DL23, DL24', LINE_RESETS, 8],
  ['nodes that are restarted in turn', 'DL2, DL3, DL5, DL16', ROLLING_RESTARTS, 3],
];

describe.each(SHORT)('%s', (_what, rules, scenario, strikes) => {
  const short = { ...scenario, load: LOAD, until: soon };

  test(`[${rules}] nothing is lost, doubled, reordered or told to others`, async () => {
    const rounds: Round[] = [];
    const onRound = (round: Round): void => void rounds.push(round);
    const options = { seed: SEED, durationMs: 0, mostStrikes: strikes, onRound };
    await runRounds(short, shared, options);

    expect(rounds.map(({ violations }) => violations)).toEqual([[]]);
    expect(rounds[0]?.acknowledged).toBeGreaterThan(LOAD.chats * LOAD.messages);
  }, 180_000);

  test(`[${rules}] a server that ${scenario.control.about} is caught`, async () => {
    expect(await runControl(short, shared, SEED)).not.toEqual([]);
  }, 180_000);
});

/** Anything from the first frames of a new start to some way into steady writing. */
function soon(random: Parameters<Scenario['until']>[0]): number {
  return random.whole(1, random.pick([20, 200, 600]));
}
