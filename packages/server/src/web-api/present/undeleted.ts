/** Entries that are in use: what was deleted stays in its list for the sake of what refers to it. */

export function undeleted<E extends { readonly deleted: boolean }>(
  entries: ReadonlyMap<number, E>,
): readonly E[] {
  return [...entries.values()].filter(({ deleted }) => !deleted);
}
