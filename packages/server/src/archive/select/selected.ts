/** Columns as they were asked for, understood: values of rows, keys of groups, and what is made of many rows. */
import type { ArchiveColumn, ValueKind } from '../column.ts';
import type { ResultColumn } from '../query/archive-query.ts';
import type { DatePart } from './date-parts.ts';
import type { AggregateFunction } from './functions.ts';

/** A value that each row has: a column, or a part of its date. */
export interface Scalar {
  readonly column: ArchiveColumn;
  readonly part: DatePart | null;
}

interface Asked {
  /** As the caller spelled it, trimmed. */
  readonly asked: string;
  /** Left empty in detail rows. */
  readonly hidden: boolean;
}

/** `rating`, `DatePart(whenRequested):Year`. */
export interface SelectedValue extends Asked {
  readonly kind: 'value';
  readonly scalar: Scalar;
}

/** `GroupBy(status):2,Footer` */
export interface SelectedGroup extends Asked {
  readonly kind: 'group';
  readonly scalar: Scalar;
  /** Groups of level 2 stand inside those of level 1; several columns of one level are one key together. */
  readonly level: number;
  readonly header: boolean;
  readonly footer: boolean;
}

/** `Sum(duration)` */
export interface SelectedAggregate extends Asked {
  readonly kind: 'aggregate';
  readonly aggregate: AggregateFunction;
  /** Null for `CountAll()`, which counts rows. */
  readonly scalar: Scalar | null;
  /** Asks every level for its header or footer rows. */
  readonly header: boolean;
  readonly footer: boolean;
}

/** One column of the answer. */
export type Selected = SelectedValue | SelectedGroup | SelectedAggregate;

/** Whether `runAggregated` has to answer; all others are plain rows. */
export function isAggregated(selected: readonly Selected[]): boolean {
  return selected.some(({ kind, hidden }) => kind !== 'value' || hidden);
}

/** Of its values. */
export function scalarKind({ column, part }: Scalar): ValueKind {
  return part === null ? column.kind : part.kind;
}

/** How a column is announced in an answer. */
export function resultColumn(selected: Selected): ResultColumn {
  const { asked, scalar } = selected;
  return { asked, kind: kindOf(selected), column: scalar === null ? null : scalar.column };
}

/** What an aggregate gives, by what it is given. */
export function aggregateKind({
  aggregate,
  scalar,
}: Pick<SelectedAggregate, 'aggregate' | 'scalar'>): ValueKind {
  return aggregate.gives(scalar === null ? 'int' : scalarKind(scalar));
}

function kindOf(selected: Selected): ValueKind {
  return selected.kind === 'aggregate' ? aggregateKind(selected) : scalarKind(selected.scalar);
}
