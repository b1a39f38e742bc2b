/** The simulation must see every broken promise, or the seeds that pass mean nothing. */
import { expect, test } from 'vitest';
import type { ViolationKind } from '../faults/history/violation.ts';
import { type SimulationOptions, simulate } from './simulate.ts';

/** Each broken variant is caught within so many seeds. */
const SEEDS = 300;

const BROKEN: readonly (readonly [what: string, SimulationOptions, ViolationKind])[] = [
  ['acknowledges before the commit', { weakness: 'answers early' }, 'lost'],
  ['forgets that client ids are unique', { weakness: 'forgets client ids' }, 'doubled'],
  ['lets two agents pick up the same session', { weakness: 'locks nothing' }, 'two-owners'],
  ['gives the newest of those that wait', { weakness: 'newest first' }, 'forgotten'],
  ['applies live events over a gap', { flaw: 'ignores gaps' }, 'misread'],
  ['has a cursor that passes hidden events', { flaw: 'passes hidden events' }, 'misread'],
  ['loses its outbox at a reload', { flaw: 'forgets its outbox' }, 'unsettled'],
  ['is told what is another visitor’s', { flaw: 'hears others' }, 'misdelivered'],
];

test.for(BROKEN)('catches what %s', { timeout: 600_000 }, async ([_what, broken, kind]) => {
  const found = new Set<ViolationKind>();
  for (let seed = 1; seed <= SEEDS && !found.has(kind); seed += 1) {
    const { violations } = await simulate(seed, broken);
    for (const violation of violations) found.add(violation.kind);
  }
  expect(found).toContain(kind);
});
