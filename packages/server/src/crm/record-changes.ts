/** What differs between a record as it is stored and as it shall be. */
import type { Columns, FieldValue } from '../storage/crm/columns.ts';
import type { Reference } from '../storage/crm/find-missing.ts';
import type { ChildList, RecordShape } from '../storage/crm/record-shape.ts';

type Values = Readonly<Record<string, FieldValue>>;
type Held = Readonly<Record<string, unknown>>;

export interface RecordChanges {
  /** Fields of the record's own table. */
  readonly fields: Values;
  /** Whole lists, by field. */
  readonly lists: ReadonlyMap<
    string,
    { readonly list: ChildList; readonly rows: readonly Values[] }
  >;
  /** What is referred to that was not before. */
  readonly references: readonly Reference[];
}

/** @param before - null: everything is new */
export function changesOf(shape: RecordShape, before: Held | null, after: Held): RecordChanges {
  const fields = Object.fromEntries(
    Object.keys(shape.columns)
      .filter((field) => before === null || before[field] !== after[field])
      .map((field) => [field, after[field] as FieldValue]),
  );
  const lists = new Map(
    Object.entries(shape.children)
      .map(([field, list]) => ({
        field,
        list,
        rows: rowsOf(after[field]),
        old: rowsOf(before?.[field]),
      }))
      .filter(({ list, rows, old }) => !sameRows(list.columns, rows, old))
      .map(({ field, list, rows }) => [field, { list, rows }]),
  );
  const references = [
    ...referencesOf(shape.columns, fields, ''),
    ...[...lists].flatMap(([field, { list, rows }]) => {
      const known = rowsOf(before?.[field]);
      return rows.flatMap((row, index) =>
        referencesOf(list.columns, row, `${field}[${index}].`).filter(
          ({ field: path, id }) =>
            !known.some((old) => old[path.slice(path.indexOf('.') + 1)] === id),
        ),
      );
    }),
  ];
  return { fields, lists, references };
}

/** A list's rows; one row or none for what is single. */
function rowsOf(held: unknown): readonly Values[] {
  if (held === null || held === undefined) return [];
  return (Array.isArray(held) ? held : [held]) as readonly Values[];
}

function sameRows(columns: Columns, a: readonly Values[], b: readonly Values[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((row, index) =>
    Object.keys(columns).every((field) => row[field] === b[index]?.[field]),
  );
}

function referencesOf(columns: Columns, row: Values, path: string): readonly Reference[] {
  return Object.entries(columns).flatMap(([field, column]) => {
    const id = row[field];
    if (column.kind !== 'reference' || typeof id !== 'number') return [];
    return [{ field: `${path}${field}`, to: column.to, id }];
  });
}
