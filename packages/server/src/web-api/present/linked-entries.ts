/** What a record refers to, loaded kind by kind and shown as carriers. */
import { loadListEntries } from '../../storage/crm/list-entries.ts';
import type { ListEntry, ListName } from '../../storage/crm/list-shapes.ts';
import type { Queryable } from '../../storage/database.ts';

type Wanted = { readonly [N in ListName]?: number | null };

/** The ids that there are, each once. */
export function idsIn(...references: readonly (number | null)[]): readonly number[] {
  return [...new Set(references.filter((id) => id !== null))];
}

/** The carrier of a record that was loaded; null when nothing is referred to. */
export function shownAs<R, V>(
  records: ReadonlyMap<number, R>,
  id: number | null,
  present: (record: R) => V,
): V | null {
  const record = id === null ? undefined : records.get(id);
  return record === undefined ? null : present(record);
}

/** Entries of several lists; a list of which nothing is wanted takes no statement. */
export async function loadLinkedEntries<const W extends Wanted>(
  db: Queryable,
  wanted: W,
): Promise<{ readonly [N in keyof W & ListName]: ListEntry<N> | null }> {
  const entries = await Promise.all(
    Object.entries(wanted).map(async ([list, id]) => {
      const found = await loadListEntries(db, list as ListName, idsIn(id));
      return [list, found.get(id ?? 0) ?? null] as const;
    }),
  );
  // Each list gave an entry of its own.
  return Object.fromEntries(entries) as { readonly [N in keyof W & ListName]: ListEntry<N> | null };
}
