/** A column of an archive as the vendor describes columns: ArchiveColumnInfo (AW). */
import type { ArchiveColumn, ValueKind } from '../../archive/column.ts';
import type { ArchiveProvider } from '../../archive/provider.ts';
import type { archiveColumnInfo } from '../carriers/archive-column-info.ts';
import type { Value } from '../carriers/property.ts';
import { columnName, columnTooltip } from './archive-texts.ts';

/** How the vendor's pages show the kinds. */
const DISPLAY_TYPES: Readonly<Record<ValueKind, string>> = {
  int: 'int',
  decimal: 'decimal',
  bool: 'checkbox',
  text: 'string',
  datetime: 'datetime',
  date: 'date',
  stamp: 'datetime',
  birthday: 'date',
  timeSpan: 'timeSpan',
  list: 'listAny',
  icon: 'icon',
};

export function presentColumn(
  provider: ArchiveProvider,
  column: ArchiveColumn,
): Value<typeof archiveColumnInfo> {
  return {
    DisplayName: columnName(provider, column),
    DisplayTooltip: columnTooltip(provider, column),
    DisplayType: DISPLAY_TYPES[column.kind],
    CanOrderBy: column.sortable,
    Name: column.name,
    CanRestrictBy: column.restriction !== null,
    RestrictionType: column.restriction ?? '',
    RestrictionListName: column.list === '' ? null : column.list,
    // What only a filter can say is nothing to look at.
    IsVisible: column.restricted.by !== 'constant',
    ExtraInfo: '',
    Width: column.width,
    IconHint: iconOf(provider, column),
    HeadingIconHint: '',
  };
}

/** What it is a column of, by which columns can be grouped: `Person` for `person/firstName`, else the rows' own kind. */
function iconOf({ entity }: ArchiveProvider, { name, restricted }: ArchiveColumn): string {
  if (restricted.by === 'constant') return '';
  const [first = ''] = name.includes('/') ? name.split('/') : [entity.name];
  return first.charAt(0).toUpperCase() + first.slice(1);
}
