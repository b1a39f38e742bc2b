/** What a failing seed says: what is broken, how to see it again, and what came last. */
import type { SimulationOutcome } from './simulate.ts';

const TEST = 'packages/server/test/simulation/simulation.test.ts';
/** More of them are the same again. */
const MOST_VIOLATIONS = 8;

export function summarise(seed: number, { violations, trace }: SimulationOutcome): string {
  const lines = violations
    .slice(0, MOST_VIOLATIONS)
    .map(({ kind, sessionId, detail }) => `  ${kind} in session ${sessionId}: ${detail}`);
  return [
    `seed ${seed} breaks ${violations.length} promises:`,
    ...lines,
    `replay it with: SIMULATION_SEED=${seed} npx vitest run ${TEST}`,
    'the last of what happened:',
    ...trace.map((line) => `  ${line}`),
  ].join('\n');
}
