/** Finds out which references of a record lead nowhere (CR11). */
import type { Queryable } from '../database.ts';
import { REFERENCE_TABLES, type ReferenceTarget } from './columns.ts';

/** What a field refers to. */
export interface Reference {
  readonly field: string;
  readonly to: ReferenceTarget;
  readonly id: number;
}

/** Deleted records cannot be referred to anew (CR5); list entries can, so that history may be brought in. */
const LIVING: Partial<Record<ReferenceTarget, string>> = {
  contact: 'deleteddate is null',
  person: 'deleteddate is null',
  project: 'deleteddate is null',
  sale: 'deleteddate is null',
  request: 'status <> 4',
};

/** Those of the references that lead nowhere, in one statement. */
export async function findMissing(
  db: Queryable,
  references: readonly Reference[],
): Promise<readonly Reference[]> {
  if (references.length === 0) return [];
  const checks = references.map(({ to }, index) => {
    const [table, id] = REFERENCE_TABLES[to];
    const living = LIVING[to] === undefined ? '' : ` and ${LIVING[to]}`;
    return `select ${index} as place
      where not exists (select from ${table} where ${id} = $${index + 1}${living})`;
  });
  const { rows } = await db.query<{ place: number }>(
    `${checks.join(' union all ')} order by place`,
    references.map(({ id }) => id),
  );
  return rows.flatMap(({ place }) => references[place] ?? []);
}
