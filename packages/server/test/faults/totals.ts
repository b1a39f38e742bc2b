/** What a run came to, as a table for people and as lines of JSON for programs. */
import type { ViolationKind } from './history/violation.ts';
import type { Round } from './run-round.ts';

/** One scenario's sum. */
export interface Totals {
  readonly scenario: string;
  readonly rounds: number;
  /** Faults. */
  readonly strikes: number;
  readonly acknowledged: number;
  readonly chats: number;
  readonly receipts: number;
  readonly violations: number;
  readonly seconds: number;
  /** What the broken server was caught at; empty = it was not caught. Null = it was not asked. */
  readonly control: readonly ViolationKind[] | null;
  /** Why it did not run, or what ended it; null = it ran. */
  readonly problem: string | null;
}

export function emptyTotals(scenario: string): Totals {
  const counts = { rounds: 0, strikes: 0, acknowledged: 0, chats: 0, receipts: 0, violations: 0 };
  return { scenario, ...counts, seconds: 0, control: null, problem: null };
}

export function addRound(totals: Totals, round: Round): Totals {
  return {
    ...totals,
    rounds: totals.rounds + 1,
    strikes: totals.strikes + round.strikes,
    acknowledged: totals.acknowledged + round.acknowledged,
    chats: totals.chats + round.chats,
    receipts: totals.receipts + round.receipts,
    violations: totals.violations + round.violations.length,
  };
}

/** Whether it proves something: it ran, its control was caught, and nothing was violated. */
export function isProven({ problem, control, violations }: Totals): boolean {
  return problem === null && violations === 0 && (control === null || control.length > 0);
}

const COLUMNS = [
  'scenario',
  'faults',
  'acknowledged',
  'chats',
  'receipts',
  'violations',
  's',
  'control',
];

export function toTable(all: readonly Totals[]): string {
  const rows = [COLUMNS, ...all.map(toRow)];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function toJsonLines(all: readonly Totals[]): string {
  return all.map((totals) => JSON.stringify(totals)).join('\n');
}

function toRow(totals: Totals): string[] {
  const { scenario, strikes, acknowledged, chats, receipts, violations, seconds } = totals;
  const counts = [strikes, acknowledged, chats, receipts, violations, Math.round(seconds)];
  return [scenario, ...counts.map((count) => count.toLocaleString('en')), outcome(totals)];
}

function outcome({ problem, control }: Totals): string {
  if (problem !== null) return problem;
  if (control === null) return 'not asked';
  return control.length === 0 ? 'NOT CAUGHT' : `caught: ${control.join(', ')}`;
}
