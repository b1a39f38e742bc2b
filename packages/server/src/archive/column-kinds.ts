/**
 * Short ways to write the rows of a provider's table: each gives a column of one kind, with what is usual for that kind
 * wherever nothing else is said.
 */
import type { ArchiveColumn, Restricted, RestrictionType, Texts, ValueKind } from './column.ts';

/** What differs from column to column. */
export interface ColumnGiven {
  /** As the documents spell it: `person/firstName`. */
  readonly name: string;
  /** SQL of the value, in the type that its kind asks for. */
  readonly value: string;
  readonly displayName: Texts;
  /** Absent = the display name. */
  readonly tooltip?: Texts;
  /** The provider's joins that the SQL needs; absent = none. */
  readonly joins?: readonly string[];
  /** Absent = the usual one of the kind; null = no filter may name it. */
  readonly restriction?: RestrictionType | null;
  /** Absent = true, for an icon false. */
  readonly sortable?: boolean;
  /** SQL of what rows are sorted by; absent = the text shown, or else the value. */
  readonly sorted?: string;
  /** Absent = the value itself. */
  readonly restricted?: Restricted;
  /** Absent = the usual one of the kind. */
  readonly width?: string;
}

/** A column whose ids stand for texts. */
export interface ListGiven extends ColumnGiven {
  /** SQL of the text that stands for the id. */
  readonly shown: string;
  /** Name of the MDO list that the ids come from; absent = none. */
  readonly list?: string;
}

/** A text that can be filtered by its owner's primary key too. */
export interface KeyedTextGiven extends ColumnGiven {
  /** SQL of that key. */
  readonly key: string;
  /** Name of the MDO list of those keys; absent = none. */
  readonly list?: string;
}

export function intColumn(given: ColumnGiven): ArchiveColumn {
  return column('int', given, { restriction: 'int', width: '8c' });
}

export function decimalColumn(given: ColumnGiven): ArchiveColumn {
  return column('decimal', given, { restriction: 'decimal', width: '10c' });
}

export function boolColumn(given: ColumnGiven): ArchiveColumn {
  return column('bool', given, { restriction: 'bool', width: '5c' });
}

export function textColumn(given: ColumnGiven): ArchiveColumn {
  return column('text', given, { restriction: 'string', width: '20c' });
}

/** A moment of which only the day is shown. */
export function dateColumn(given: ColumnGiven): ArchiveColumn {
  return column('date', given, { restriction: 'date', width: '10c' });
}

/** When something was made or last changed: shown as a moment, but filters on it ask for days (AC19). */
export function stampColumn(given: ColumnGiven): ArchiveColumn {
  return column('stamp', given, { restriction: 'date', width: '16c' });
}

export function datetimeColumn(given: ColumnGiven): ArchiveColumn {
  return column('datetime', given, { restriction: 'datetime', width: '16c' });
}

/** A day without a zone; the documents neither filter nor sort by it. */
export function birthdayColumn(given: ColumnGiven): ArchiveColumn {
  return column('birthday', given, { restriction: null, sortable: false, width: '10c' });
}

/** Seconds. */
export function timeSpanColumn(given: ColumnGiven): ArchiveColumn {
  return column('timeSpan', given, { restriction: 'timeSpan', width: '8c' });
}

/** The name of an icon or picture, and nothing else. */
export function iconColumn(given: ColumnGiven): ArchiveColumn {
  return column('icon', given, { restriction: null, sortable: false, width: '4c' });
}

export function listColumn(given: ListGiven): ArchiveColumn {
  const made = column('list', given, { restriction: 'listAny', width: '15c' });
  return { ...made, shown: given.shown, list: given.list ?? '' };
}

/** A list column that filters ask by operators for associates (`currentAssociate`). */
export function associateColumn(given: ListGiven): ArchiveColumn {
  return listColumn({ restriction: 'associate', list: 'associate', ...given });
}

/** A list column of users of requests and chats; there is no MDO list of them. */
export function ejUserColumn(given: ListGiven): ArchiveColumn {
  return listColumn({ restriction: 'ejUser', ...given });
}

export function userGroupColumn(given: ListGiven): ArchiveColumn {
  return listColumn({ restriction: 'userGroup', list: 'usergroup', ...given });
}

export function keyedTextColumn(given: KeyedTextGiven): ArchiveColumn {
  const restricted: Restricted = { by: 'value-or-key', key: given.key };
  const made = textColumn({ restriction: 'stringorPK', restricted, ...given });
  return { ...made, list: given.list ?? '' };
}

/** `getAllRows`, `getNoRows`: nothing of the row, only something that a filter can say. */
export function constantColumn(
  given: Omit<ColumnGiven, 'value' | 'restricted'> & { readonly passes: boolean },
): ArchiveColumn {
  const restricted: Restricted = { by: 'constant', passes: given.passes };
  return boolColumn({ sortable: false, ...given, value: 'false', restricted });
}

interface Usual {
  readonly restriction: RestrictionType | null;
  readonly sortable?: boolean;
  readonly width: string;
}

function column(kind: ValueKind, given: ColumnGiven, usual: Usual): ArchiveColumn {
  return {
    name: given.name,
    kind,
    // Null says something here, so `??` will not do.
    restriction: given.restriction === undefined ? usual.restriction : given.restriction,
    sortable: given.sortable ?? usual.sortable ?? true,
    displayName: given.displayName,
    tooltip: given.tooltip ?? given.displayName,
    value: given.value,
    shown: null,
    sorted: given.sorted ?? null,
    restricted: given.restricted ?? { by: 'value' },
    joins: given.joins ?? [],
    list: '',
    width: given.width ?? usual.width,
  };
}
