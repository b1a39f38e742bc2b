import { sameDay } from '../time/clock-text.ts';
import type { SaidLine, SessionLine, ToldLine } from './session-lines.ts';

/** Messages of one author within one minute: drawn together, with name and time once. */
export interface LineGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly side: SaidLine['side'];
  readonly own: boolean;
  readonly author: string;
  /** When the first of them was written, in ms since the epoch. */
  readonly at: number;
  readonly lines: readonly SaidLine[];
}

/** The line between two days of the reader's time zone. */
export interface DayLine {
  readonly kind: 'day';
  readonly key: string;
  readonly at: number;
}

export type LineItem = LineGroup | DayLine | ToldLine;

/** The lines of a chat as they are drawn: by day, and within it by author and minute. */
export function groupLines(lines: readonly SessionLine[]): readonly LineItem[] {
  const items: LineItem[] = [];
  let open: SaidLine[] = [];
  let before: number | null = null;

  const closeGroup = (): void => {
    const first = open[0];
    if (first === undefined) return;
    const { key, side, own, author, at } = first;
    items.push({ kind: 'group', key, side, own, author, at, lines: open });
    open = [];
  };

  for (const line of lines) {
    if (before === null || !sameDay(before, line.at)) {
      closeGroup();
      items.push({ kind: 'day', key: `day-${line.key}`, at: line.at });
    }
    before = line.at;
    if (line.kind === 'told') {
      closeGroup();
      items.push(line);
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && !belongTogether(last, line)) closeGroup();
    open.push(line);
  }
  closeGroup();
  return items;
}

function belongTogether(one: SaidLine, other: SaidLine): boolean {
  return (
    one.side === other.side &&
    one.own === other.own &&
    (one.own || one.author === other.author) &&
    Math.floor(one.at / 60_000) === Math.floor(other.at / 60_000)
  );
}
