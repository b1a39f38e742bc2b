/** What a column of an archive is. One table of these describes a provider: adding a column is adding a row (AR1). */
import type { Asking } from './asking.ts';

/** What a value is, and so how it is read from a filter, shown and encoded. */
export type ValueKind =
  | 'int'
  | 'decimal'
  | 'bool'
  | 'text'
  | 'datetime'
  | 'date'
  | 'stamp'
  | 'birthday'
  | 'timeSpan'
  | 'list'
  | 'icon';

/** Which operators a filter may use (web-api §3.2); the names are the documents'. */
export type RestrictionType =
  | 'bool'
  | 'int'
  | 'decimal'
  | 'string'
  | 'positiveString'
  | 'stringorPK'
  | 'date'
  | 'datetime'
  | 'timeSpan'
  | 'listAny'
  | 'associate'
  | 'userGroup'
  | 'ejUser';

/** A text in the languages that column names come in. */
export interface Texts {
  readonly en: string;
  readonly no: string;
}

/**
 * SQL is fixed text that refers to the provider's tables by their aliases; nothing of a caller's ever gets into it.
 *
 * The types that PostgreSQL gives: `int`, `list` integer; `decimal`, `timeSpan` double precision (seconds); `bool`
 * boolean; `text`, `icon` text; `datetime`, `date`, `stamp` timestamptz (a `date` is shown as its day in the caller's zone,
 * a `stamp`, which says when something was made or changed, as its moment in the zone of stamps); `birthday` date. NULL =
 * no value.
 */
export interface ArchiveColumn {
  /** As the documents spell it: `person/firstName`. */
  readonly name: string;
  readonly kind: ValueKind;
  /** Null = no filter may name it. */
  readonly restriction: RestrictionType | null;
  readonly sortable: boolean;
  readonly displayName: Texts;
  readonly tooltip: Texts;
  readonly value: string;
  /** The text that stands for the value of a `list`, possibly in several languages; null for all other kinds. */
  readonly shown: string | null;
  /**
   * What rows are sorted by; null = `shown`, or else `value`. Of kind `text`, `icon` and `list` it is a text, which is
   * sorted as people sort (AR9); of all others it is of the value's type.
   */
  readonly sorted: string | null;
  /** What a filter looks at. */
  readonly restricted: Restricted;
  /** Names of the provider's joins that its SQL needs; joins bring the ones that they need themselves. */
  readonly joins: readonly string[];
  /** Name of the MDO list that its ids come from; empty = none. */
  readonly list: string;
  /** As the vendor writes widths: `20c`, `10%`. */
  readonly width: string;
}

export type Restricted =
  | {
      /** The value itself. */
      readonly by: 'value';
    }
  | {
      /** The value or, for a number, this id: a name that can also be asked for by its key. */
      readonly by: 'value-or-key';
      readonly key: string;
    }
  | {
      /** An SQL array: the row passes when one of its members does. */
      readonly by: 'members';
      readonly members: string;
    }
  | {
      /** Words; the row passes when `matches` is true for each. */
      readonly by: 'words';
      /**
       * What the agent may not read must not be found either.
       * @param word - the placeholder of a bound text
       */
      matches(word: string, asking: Asking): string;
    }
  | {
      /** Not of the row at all: `getAllRows`, `getNoRows`. */
      readonly by: 'constant';
      readonly passes: boolean;
    };
