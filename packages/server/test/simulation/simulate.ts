/**
 * One run: a few visitors and agents chat over a network that fails, with nodes and a store that fail, all of it decided by
 * one seed. Then everything works again, and once it is quiet every promise is checked.
 */
import type { Violation } from '../faults/history/violation.ts';
import { checkEverything } from './check/check-everything.ts';
import { createFaults } from './faults.ts';
import type { ClientFlaw } from './people/client-flaw.ts';
import type { Weakness } from './store/weakness.ts';
import { createRandom } from './time/random.ts';
import { replaceTimers } from './time/virtual-timers.ts';
import { createWorld, type World } from './world.ts';

export interface SimulationOptions {
  /** How often people do something; absent = a few or many, by the seed. */
  readonly steps?: number;
  /** Lines of the trace that are kept. */
  readonly traceLines?: number;
  /** Something that is broken on purpose. */
  readonly weakness?: Weakness;
  readonly flaw?: ClientFlaw;
}

export interface SimulationOutcome {
  readonly violations: readonly Violation[];
  /** The last of what happened. */
  readonly trace: readonly string[];
  /** How much happened: lines of the whole trace. */
  readonly events: number;
  readonly acknowledged: number;
}

const STEPS = [10, 20, 40, 100];
const TRACE_LINES = 80;
/** The longest until everything is quiet again, in ms: two silences, waits and heartbeats after one another. */
const QUIET_WITHIN_MS = 240_000;
const LOOK_EVERY_MS = 5_000;

export async function simulate(
  seed: number,
  options: SimulationOptions = {},
): Promise<SimulationOutcome> {
  const random = createRandom(seed);
  const world = createWorld(random.below(2 ** 31), {
    traceLines: options.traceLines ?? TRACE_LINES,
    nodes: 1 + random.below(3),
    agents: 1 + random.below(3),
    visitors: 1 + random.below(4),
    weakness: options.weakness ?? null,
    flaw: options.flaw ?? null,
  });
  const restore = replaceTimers(world.time);
  try {
    await liveThrough(world, options.steps ?? random.pick(STEPS));
    const left = await comeToRest(world);
    const { trace, recorder } = world;
    return {
      violations: [...left, ...recorder.violations, ...checkEverything(world)],
      trace: trace.lines,
      events: trace.count,
      acknowledged: recorder.acks.length,
    };
  } finally {
    restore();
  }
}

/** People act and things go wrong; then nobody acts any more, and everything works. */
async function liveThrough(world: World, steps: number): Promise<void> {
  const { time, random, agents, visitors } = world;
  const people = [...agents, ...visitors];
  const faults = createFaults({ ...world, people });
  for (const agent of agents) agent.comeBack();
  const pauseMs = random.pick([50, 300, 300, 1_000, 4_000]);
  const faultChance = random.pick([0.02, 0.05, 0.15]);
  for (let step = 0; step < steps; step += 1) {
    await time.passUntil(time.now + random.between(0, 2 * pauseMs));
    if (random.chance(faultChance)) faults.strike();
    const person = random.pick(people);
    time.after(0, person.owner, person.act);
  }
  // The last act is done before everybody comes back.
  await time.passUntil(time.now + 1);
  faults.heal();
  for (const person of people) person.comeBack();
}

/** Everybody sees the same, and then nobody waits any more. @returns what is not so in time */
async function comeToRest(world: World): Promise<readonly Violation[]> {
  const left = await untilQuiet(world);
  for (const agent of world.agents) agent.emptyQueue();
  return left.length > 0 ? left : untilQuiet(world);
}

async function untilQuiet({ time, store, agents, visitors }: World): Promise<readonly Violation[]> {
  const end = time.now + QUIET_WITHIN_MS;
  for (;;) {
    await time.passUntil(time.now + LOOK_EVERY_MS);
    const left = [...agents, ...visitors].flatMap((person) => person.differences(store.tables));
    if (left.length === 0 || time.now >= end) return left;
  }
}
