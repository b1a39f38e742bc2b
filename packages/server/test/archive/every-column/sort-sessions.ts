/** The order of rows, worked out in plain TypeScript from docs/spec/archive.md (AR9). */
import { compareTexts } from './compare-texts.ts';
import type { Known } from './known/known.ts';
import { type KnownSession, knownOf } from './known/known-sessions.ts';

export interface SortedBy {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows that are alike come by primary key, in the direction of the last column. */
export function sortSessions(
  sessions: readonly KnownSession[],
  order: readonly SortedBy[],
): readonly KnownSession[] {
  const last = order.at(-1)?.descending === true ? -1 : 1;
  return sessions.toSorted((one, other) => {
    for (const { column, descending } of order) {
      const compared = compareKnown(knownOf(one, column), knownOf(other, column));
      if (compared !== 0) return descending ? -compared : compared;
    }
    return (one.id - other.id) * last;
  });
}

/** A missing value comes before every other one. */
function compareKnown(one: Known, other: Known): number {
  const [value, another] = [sortedBy(one), sortedBy(other)];
  if (value === null || another === null) return Number(value !== null) - Number(another !== null);
  if (typeof value === 'string') return compareTexts(value, String(another));
  return Number(value) - Number(another);
}

/** Lists sort by their texts. */
function sortedBy({ kind, value, shown }: Known): Known['value'] {
  return kind === 'list' ? shown : value;
}
