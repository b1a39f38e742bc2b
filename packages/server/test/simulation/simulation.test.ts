/**
 * Thousands of seeds, each a different disaster. A failing one is replayed exactly by
 * `SIMULATION_SEED=4711 npx vitest run packages/server/test/simulation/simulation.test.ts`, with all of its trace.
 */
import { describe, expect, test } from 'vitest';
import { simulate } from './simulate.ts';
import { summarise } from './summarise.ts';

/** So many, or as many as a busy machine manages in this time, in ms. */
const SEEDS = Number(process.env.SIMULATION_SEEDS ?? 3_000);
const WITHIN_MS = process.env.SIMULATION_SEEDS === undefined ? 100_000 : Number.POSITIVE_INFINITY;
const FIRST = Number(process.env.SIMULATION_FROM ?? 1);
const REPLAYED = process.env.SIMULATION_SEED;

/** Vitest's own limits are for tests of one case. */
const NO_LIMIT = { timeout: 86_400_000 };

if (REPLAYED !== undefined) replay(Number(REPLAYED));
else describe('seeds', playSeeds);

function playSeeds(): void {
  test(
    '[DL1] [DL2] [DL3] [DL5] [DL24] keep every promise, whatever goes wrong',
    NO_LIMIT,
    async () => {
      const began = performance.now();
      let seeds = 0;
      let events = 0;
      let acknowledged = 0;
      while (seeds < SEEDS && performance.now() - began < WITHIN_MS) {
        const seed = FIRST + seeds;
        const outcome = await simulate(seed);
        if (outcome.violations.length > 0) expect.fail(summarise(seed, outcome));
        seeds += 1;
        events += outcome.events;
        acknowledged += outcome.acknowledged;
      }
      const seconds = (performance.now() - began) / 1000;
      process.stderr.write(
        `simulation: ${seeds} seeds from ${FIRST}, ${events} events, ${acknowledged} acknowledgements, ` +
          `0 violations in ${seconds.toFixed(0)} s: ${(seeds / seconds).toFixed(1)} seeds/s\n`,
      );
    },
  );

  test('give the identical trace when they are played again', NO_LIMIT, async () => {
    for (const seed of [7, 8, 9, 10, 11]) {
      const once = await simulate(seed, { traceLines: 100_000, steps: 100 });
      const again = await simulate(seed, { traceLines: 100_000, steps: 100 });
      expect(once.trace.length).toBeGreaterThan(100);
      expect(again).toEqual(once);
    }
  });

  test('are different disasters', NO_LIMIT, async () => {
    const [one, other] = [await simulate(1), await simulate(2)];
    expect(one.trace).not.toEqual(other.trace);
  });
}

function replay(seed: number): void {
  test(`seed ${seed}`, NO_LIMIT, async () => {
    const outcome = await simulate(seed, { traceLines: Number.POSITIVE_INFINITY });
    process.stderr.write(`${outcome.trace.join('\n')}\n`);
    if (outcome.violations.length > 0) expect.fail(summarise(seed, outcome));
  });
}
