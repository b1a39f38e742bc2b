/** What a test knows of a column of a session, whatever the database says. */
import type { ValueKind } from '../../../../src/archive/column.ts';

export interface Known {
  readonly kind: ValueKind;
  /** Dates in ms since the epoch, time spans in seconds, birthdays `2001-02-28`; null = no value. */
  readonly value: number | boolean | string | null;
  /** The text of a list as it is stored; null where there is none. */
  readonly shown: string | null;
  /** Set where a filter can ask for a key as well: that key, or null where the row has none. */
  readonly key?: number | null;
  /** Set where a filter looks at several. */
  readonly members?: readonly (number | string)[];
  /** Set where a filter looks for words: the texts that may have them. */
  readonly said?: readonly string[];
  /** Set where a filter is about no row: what it is to be. */
  readonly constant?: boolean;
}

/** The columns of a session by their names. */
export type KnownColumns = Readonly<Record<string, Known>>;

export function int(value: number | null | undefined): Known {
  return { kind: 'int', value: value ?? null, shown: null };
}

export function decimal(value: number | null | undefined): Known {
  return { kind: 'decimal', value: value ?? null, shown: null };
}

export function flag(value: boolean | null | undefined): Known {
  return { kind: 'bool', value: value ?? null, shown: null };
}

export function text(value: string | null | undefined): Known {
  return { kind: 'text', value: value ?? null, shown: null };
}

export function icon(value: string | null): Known {
  return { kind: 'icon', value, shown: null };
}

export function moment(value: Date | null | undefined): Known {
  return { kind: 'datetime', value: value?.getTime() ?? null, shown: null };
}

export function day(value: Date | null | undefined): Known {
  return { kind: 'date', value: value?.getTime() ?? null, shown: null };
}

/** When something was made or changed. */
export function stamp(value: Date | null | undefined): Known {
  return { kind: 'stamp', value: value?.getTime() ?? null, shown: null };
}

/** From one moment to another. */
export function span(from: Date | null, to: Date | null): Known {
  const value = from === null || to === null ? null : (to.getTime() - from.getTime()) / 1000;
  return { kind: 'timeSpan', value, shown: null };
}

export function list(value: number | null | undefined, shown: string | null): Known {
  return { kind: 'list', value: value ?? null, shown };
}

/** All columns with `path/` before their names. */
export function under(path: string, columns: KnownColumns): KnownColumns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, known]) => [`${path}/${name}`, known]),
  );
}

/** The parts that say something, with a text between; null when none does. */
export function joined(
  between: string,
  parts: readonly (string | null | undefined)[],
): string | null {
  return parts.filter((part) => part).join(between) || null;
}
