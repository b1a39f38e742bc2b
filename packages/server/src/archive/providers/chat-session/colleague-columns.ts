/** Columns that name one of us: by initials, or by full name. */
import type { ArchiveColumn } from '../../column.ts';
import { associateColumn, type ColumnGiven } from '../../column-kinds.ts';
import { associateFullName } from './names.ts';

interface ColleagueGiven extends ColumnGiven {
  /** The join of the associate; the join of its person is called so too, with `Person` behind. */
  readonly alias: string;
}

/** Shown by its initials, which are its login name. */
export function colleagueColumn({ alias, ...given }: ColleagueGiven): ArchiveColumn {
  return associateColumn({ ...given, shown: `${alias}.name`, joins: [alias] });
}

export function colleagueFullNameColumn({ alias, ...given }: ColleagueGiven): ArchiveColumn {
  const person = `${alias}Person`;
  const shown = associateFullName(alias, person);
  return associateColumn({ ...given, shown, joins: [alias, person] });
}
