/** A filter that has been understood: what is asked of which column, in values of its kind. */
import type { ArchiveColumn } from '../column.ts';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'always'; readonly passes: boolean }
  | { readonly kind: 'test'; readonly column: ArchiveColumn; readonly test: Test }
  | {
      /** The row refers to one of these records, which were looked up before. */
      readonly kind: 'refers';
      readonly foreignKey: string;
      readonly keys: readonly number[];
      /** Those of what the filter asked instead. */
      readonly joins: readonly string[];
    };

/**
 * Numbers for `int`, `decimal`, `list` and `timeSpan` (seconds), booleans, texts; `datetime` and `date` are milliseconds
 * since the epoch.
 */
export type Scalar = number | boolean | string;

/**
 * A row without a value has none of these but `empty`; only a test for equality with the kind's empty value (0, false,
 * '') is passed by it too. `not` passes exactly the rows that the test does not, those without a value among them (AR7).
 */
export type Test =
  | {
      /** Equal to one of these; texts whatever their case. */
      readonly kind: 'one-of';
      readonly values: readonly Scalar[];
    }
  | {
      /** Within these bounds; null = no bound on that side. */
      readonly kind: 'range';
      readonly from: Bound | null;
      readonly to: Bound | null;
    }
  | {
      /** Texts, whatever their case. An empty `text` is in every text, also where there is none. */
      readonly kind: 'begins' | 'contains' | 'ends';
      readonly text: string;
    }
  | {
      /** No value, or the empty text. */
      readonly kind: 'empty';
    }
  | {
      /** The key of a column that is restricted by `value-or-key`. */
      readonly kind: 'key';
      readonly key: number;
    }
  | {
      /** The associate of this user (`ejuser` id), of a column that holds associates: `currentAssociate`. */
      readonly kind: 'associate-of';
      readonly userId: number;
    }
  | { readonly kind: 'not'; readonly of: Test };

export interface Bound {
  readonly value: number | string;
  readonly included: boolean;
}
