/** What is asked of an archive, and what comes back. */
import type { Agent } from '../../storage/agents.ts';
import type { Zone } from '../../time/zone.ts';
import type { ArchiveColumn, ValueKind } from '../column.ts';
import type { Expression, Place } from '../filter/expression.ts';

/** Who asks: whose rows they are, and whose clocks say what `today` is. */
export interface ArchiveCaller {
  readonly agent: Agent;
  readonly zone: Zone;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Aborted when it went away: nothing is read for it any more (AR24). */
  readonly gone: AbortSignal;
}

export interface ArchiveQuery {
  /** Name of the provider, in any case. */
  readonly provider: string;
  /** Columns as asked for, aggregations among them; empty = the provider's default ones. */
  readonly columns: readonly Named[];
  /** Null = every row that the caller may see. */
  readonly filter: Expression | null;
  readonly order: readonly OrderBy[];
  /** Empty = all of the provider's. */
  readonly entities: readonly Named[];
  /** `chatTopicId=3&personId=5`; empty = none. */
  readonly context: string;
  /** Rows to leave out first. */
  readonly skip: number;
  /** Most rows. */
  readonly limit: number;
  readonly count: 'none' | 'exact' | 'estimate';
  /** Whether aggregated rows end with one for all of them. */
  readonly grandTotal: boolean;
}

/** A name as it was given, and where. */
export interface Named {
  readonly name: string;
  readonly place: Place;
}

export interface OrderBy extends Named {
  readonly descending: boolean;
}

export interface ArchivePage {
  /** The provider's name in its own spelling, and its one entity. */
  readonly provider: string;
  readonly entity: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ArchiveRow[];
  /** Whether there are more rows behind these. */
  readonly more: boolean;
  /** Rows in all; null when they were not counted. */
  readonly total: number | null;
}

export interface ResultColumn {
  /** As the caller spelled it, trimmed: the key of its value in an answer. */
  readonly asked: string;
  /** Of its values: `Count(…)` of anything is an `int`. */
  readonly kind: ValueKind;
  /** What it was made from; null for `CountAll()`. */
  readonly column: ArchiveColumn | null;
}

export interface ArchiveRow {
  /** The primary key; 0 for rows that stand for several. */
  readonly key: number;
  readonly type: RowType;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

/** What a row stands for, in the vendor's words: `footer:2` ends a group of the second level. */
export type RowType = 'detail' | `header:${number}` | `footer:${number}` | 'grandtotal';

export interface Cell {
  /** Times are milliseconds since the epoch, birthdays `2001-02-28`, time spans seconds; null = no value. */
  readonly value: number | boolean | string | null;
  /** The text of a `list`, possibly in several languages; null for other kinds and where there is none. */
  readonly shown: string | null;
}
