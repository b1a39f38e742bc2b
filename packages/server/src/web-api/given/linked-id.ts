/** Carriers by which a caller refers to a record: nothing but the id counts. */

/** Absent = unchanged; without an id there is no link: null. */
export function linkedId<K extends string>(
  given: { readonly [P in K]?: number | null } | null | undefined,
  property: K,
): number | null | undefined {
  return given === undefined ? undefined : (given?.[property] ?? null);
}
