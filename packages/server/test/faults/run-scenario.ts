/** A whole scenario: first its control, which has to be caught, then round after round with a sound server. */
import { createRandom } from '../../src/demo/random.ts';
import type { ViolationKind } from './history/violation.ts';
import { type Round, runRound } from './run-round.ts';
import type { Ground, Scenario } from './scenario.ts';

/** The most time in which everybody comes to rest after a fault, ms: dead lines are noticed after two and a half heartbeats (DL11). */
const SETTLE_MS = 120_000;
/** A broken server need not let anybody come to rest. */
const BROKEN_SETTLE_MS = 8_000;
const BROKEN_STRIKES = 3;
/** A broken server may be lucky a few times. */
const BROKEN_ROUNDS = 6;

/** What a broken server was caught at; empty = it was not caught, and the scenario proves nothing. */
export async function runControl(
  scenario: Scenario,
  ground: Pick<Ground, 'server'>,
  seed: number,
): Promise<readonly ViolationKind[]> {
  const { control } = scenario;
  const place = await scenario.open({ ...ground, nodeArguments: control.nodeArguments });
  try {
    await control.tamper?.(place.world);
    const random = createRandom(seed);
    for (let round = 0; round < BROKEN_ROUNDS; round += 1) {
      const options = { random, strikes: BROKEN_STRIKES, settleMs: BROKEN_SETTLE_MS };
      const { violations } = await runRound(place, scenario, options);
      const found = new Set(violations.map(({ kind }) => kind));
      const caught = control.finds.filter((kind) => found.has(kind));
      if (caught.length > 0) return caught;
    }
    return [];
  } finally {
    await place.close();
  }
}

/** Plays rounds until the time is over, at least one; each is told as it ends. */
export async function runRounds(
  scenario: Scenario,
  ground: Pick<Ground, 'server'>,
  options: {
    readonly seed: number;
    readonly durationMs: number;
    /** Faults in all; past them no further round begins. */
    readonly mostStrikes?: number;
    readonly onRound: (round: Round) => void | Promise<void>;
  },
): Promise<void> {
  const { seed, durationMs, mostStrikes = Number.POSITIVE_INFINITY, onRound } = options;
  const over = performance.now() + durationMs;
  const random = createRandom(seed);
  const place = await scenario.open({ ...ground, nodeArguments: [] });
  try {
    let left = mostStrikes;
    do {
      const strikes = Math.min(left, scenario.strikesPerRound);
      await onRound(await runRound(place, scenario, { random, strikes, settleMs: SETTLE_MS }));
      left -= strikes;
    } while (left > 0 && performance.now() < over);
  } finally {
    await place.close();
  }
}
