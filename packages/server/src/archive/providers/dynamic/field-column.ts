/** A field of a table as a column of the archive. */
import type { ArchiveColumn } from '../../column.ts';
import {
  boolColumn,
  datetimeColumn,
  decimalColumn,
  intColumn,
  textColumn,
} from '../../column-kinds.ts';
import type { FoundField } from './find-table.ts';
import { BASE_ALIAS, type JoinedTable } from './join-tree.ts';

/**
 * @param name - as it was asked for, which is its name in the answer too
 * @param at - the table that the field is in; null = the base table
 */
export function fieldColumn(
  name: string,
  field: FoundField,
  at: JoinedTable | null,
): ArchiveColumn {
  const sql = `${at?.alias ?? BASE_ALIAS}.${field.name}`;
  const joins = at === null || at.decides ? [] : [at.alias];
  const given = { name, value: sql, displayName: { en: name, no: name }, joins };
  switch (field.kind) {
    case 'int':
      return intColumn(given);
    case 'small':
      return intColumn({ ...given, value: `${sql}::integer` });
    case 'decimal':
      return decimalColumn(given);
    case 'bool':
      return boolColumn(given);
    case 'text':
      return textColumn(given);
    case 'moment':
      return datetimeColumn(given);
    case 'time':
      return textColumn({ ...given, value: `to_char(${sql}, 'HH24:MI:SS')`, width: '8c' });
  }
}
