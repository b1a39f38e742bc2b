/**
 * `npm run faults [scenario …] [--minutes n] [--seed n]`: breaks everything around the built server for as long as is asked,
 * and checks what it promised (docs/proof.md). A table goes to standard error, a line of JSON for each scenario to standard
 * output; the exit code is 1 when a promise was broken or a broken server was not caught. `--replay file` checks a history
 * that was kept.
 */
import { parseArgs } from 'node:util';
import { checkHistory } from './history/history-checker.ts';
import { readHistory, writeHistory } from './history/history-file.ts';
import type { Violation } from './history/violation.ts';
import { type DatabaseServer, openSharedServer } from './machines/database-server.ts';
import type { Round } from './run-round.ts';
import { runControl, runRounds } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { addRound, emptyTotals, isProven, type Totals, toJsonLines, toTable } from './totals.ts';

const HISTORY_FOLDER = 'faults-history';
/** Violations that are told of a round; the file has them all. */
const MOST_TOLD = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replay: { type: 'string' },
  },
});
process.exit(values.replay === undefined ? await runAll() : await replay(values.replay));

async function replay(file: string): Promise<number> {
  const violations = checkHistory(await readHistory(file));
  tell(violations);
  console.error(`${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}

async function runAll(): Promise<number> {
  const unknown = positionals.filter((name) => !SCENARIOS.some((known) => known.name === name));
  if (unknown.length > 0) {
    const known = SCENARIOS.map(({ name }) => name).join(', ');
    console.error(`There is no scenario ${unknown.join(', ')}; there are ${known}.`);
    return 2;
  }
  const wanted = SCENARIOS.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const durationMs = (Number(values.minutes) * 60_000) / wanted.length;
  console.error(`seed ${values.seed}`);
  const { server, remove } = await openSharedServer();
  const all: Totals[] = [];
  try {
    for (const scenario of wanted) all.push(await runOne(scenario, server, durationMs));
  } finally {
    await remove();
  }
  console.error(`\n${toTable(all)}`);
  console.log(toJsonLines(all));
  return all.every(isProven) ? 0 : 1;
}

async function runOne(
  scenario: Scenario,
  server: DatabaseServer,
  durationMs: number,
): Promise<Totals> {
  const { name, about, control } = scenario;
  const seed = Number(values.seed);
  let totals = emptyTotals(name);
  const missing = (await scenario.missing?.()) ?? null;
  if (missing !== null) return { ...totals, problem: `cannot run here: ${missing}` };
  console.error(`\n${name}: ${about}`);
  const begun = performance.now();
  try {
    const caught = await runControl(scenario, { server }, seed);
    const found = caught.length === 0 ? 'NOT CAUGHT' : `caught: ${caught.join(', ')}`;
    console.error(`  a server that ${control.about}: ${found}`);
    totals = { ...totals, control: caught };
    const onRound = async (round: Round): Promise<void> => {
      totals = addRound(totals, round);
      console.error(
        `  ${totals.strikes} faults, ${totals.acknowledged} acknowledged, ${totals.violations} violations`,
      );
      if (round.violations.length > 0) await keep(name, totals.rounds, round);
    };
    await runRounds(scenario, { server }, { seed, durationMs, onRound });
  } catch (error) {
    console.error(error);
    totals = { ...totals, problem: error instanceof Error ? error.message : String(error) };
  }
  return { ...totals, seconds: (performance.now() - begun) / 1_000 };
}

async function keep(scenario: string, number: number, round: Round): Promise<void> {
  tell(round.violations);
  const name = `${scenario}-${values.seed}-${number}`;
  console.error(`  the history is in ${await writeHistory(HISTORY_FOLDER, name, round.history)}`);
}

function tell(violations: readonly Violation[]): void {
  for (const { kind, sessionId, detail } of violations.slice(0, MOST_TOLD)) {
    console.error(`  ${kind} in session ${sessionId}: ${detail}`);
  }
  if (violations.length > MOST_TOLD) console.error(`  … ${violations.length} in all`);
}
