/** Records in the order in which somebody asked for them. */

/** Each once; ids that nobody has are left out. */
export function presentInOrder<R, V>(
  ids: readonly number[],
  records: ReadonlyMap<number, R>,
  present: (record: R) => V,
): readonly V[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = records.get(id);
    return record === undefined ? [] : [present(record)];
  });
}
