/** What the dynamic archive knows of a table: its fields, where they lead, and which of its rows are for whom. */
import type { RowsFor } from '../visible-rows.ts';

export interface Table {
  /** As the documents spell it: `chat_session`, `SaleStakeholder`. */
  readonly name: string;
  /** Field of the primary key, a whole number. */
  readonly key: string;
  /** By their names in the documents. A column that is not here can be neither read nor asked for: secrets are not. */
  readonly fields: Readonly<Record<string, Field>>;
  /** The rows that are there for whoever asks, as far as that can be said without knowing who; null = every row. */
  readonly kept: ((alias: string) => string) | null;
  /** The rows that the agent may see, however it comes to them (AR4); null = every one. */
  readonly seen: RowTest | null;
  /**
   * Of those, the ones that can be looked for: deleted records only show where something refers to them (CR5), and records
   * are looked for by associates alone (CR1). Null = all of them.
   */
  readonly found: RowTest | null;
}

export interface Field {
  readonly kind: FieldKind;
  /** Name of the table that it is a foreign key to; null = none. */
  readonly references: string | null;
}

/** What the column holds: `small` is a smallint, `moment` a timestamptz, `time` a time of day. */
export type FieldKind = 'int' | 'small' | 'decimal' | 'bool' | 'text' | 'moment' | 'time';

/** @returns a condition, in SQL */
export type RowTest = (rows: RowsFor) => string;

export const INT: Field = { kind: 'int', references: null };
export const SMALL: Field = { kind: 'small', references: null };
export const DECIMAL: Field = { kind: 'decimal', references: null };
export const BOOL: Field = { kind: 'bool', references: null };
export const TEXT: Field = { kind: 'text', references: null };
export const MOMENT: Field = { kind: 'moment', references: null };
export const TIME: Field = { kind: 'time', references: null };

/** What most tables say of their rows. */
export const FOR_EVERYBODY = { kept: null, seen: null, found: null } as const;

/** A foreign key. */
export function to(table: string): Field {
  return { kind: 'int', references: table };
}
