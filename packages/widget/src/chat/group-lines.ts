import type { WindowLine } from './window-line.ts';

/** Lines of one author within one minute; the time shows once for all of them. */
export interface LineGroup {
  readonly key: string;
  readonly side: WindowLine['side'];
  readonly author: string;
  /** Time of the first line, milliseconds since the epoch. */
  readonly at: number;
  /** Whether it is of another day than the group before it. */
  readonly newDay: boolean;
  readonly lines: readonly WindowLine[];
}

const MINUTE = 60_000;

/** Groups lines by side, author and minute of the clock, in their order. */
export function groupLines(lines: readonly WindowLine[]): readonly LineGroup[] {
  const groups: (Omit<LineGroup, 'lines'> & { lines: WindowLine[] })[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (
      last !== undefined &&
      line.side !== 'system' &&
      last.side === line.side &&
      last.author === line.author &&
      Math.floor(last.at / MINUTE) === Math.floor(line.at / MINUTE)
    ) {
      last.lines.push(line);
      continue;
    }
    const { key, side, author, at } = line;
    const newDay = last !== undefined && dayOf(last.at) !== dayOf(at);
    groups.push({ key, side, author, at, newDay, lines: [line] });
  }
  return groups;
}

/** The day in the reader's zone. */
function dayOf(at: number): string {
  return new Date(at).toDateString();
}
