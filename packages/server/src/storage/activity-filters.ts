/** What users have narrowed activities to (`activity_filter`). */
import type { Queryable } from './database.ts';

export interface ActivityFilter {
  /** Milliseconds since the epoch; null = no bound on that side. */
  readonly from: number | null;
  readonly to: number | null;
  /** Empty = all associates. */
  readonly associateIds: readonly number[];
  /** User groups; empty = all. */
  readonly groupIds: readonly number[];
}

const NO_FILTER: ActivityFilter = { from: null, to: null, associateIds: [], groupIds: [] };

/** @param userId - ejuser id; one that has no filter yet has narrowed nothing */
export async function loadActivityFilter(db: Queryable, userId: number): Promise<ActivityFilter> {
  const { rows } = await db.query<
    Omit<ActivityFilter, 'from' | 'to'> & { readonly from: Date | null; readonly to: Date | null }
  >({
    name: 'load-activity-filter',
    text: `select from_date as "from", to_date as "to", associate_ids as "associateIds",
        group_ids as "groupIds" from activity_filter where user_id = $1`,
    values: [userId],
  });
  const [row] = rows;
  if (row === undefined) return NO_FILTER;
  return { ...row, from: row.from?.getTime() ?? null, to: row.to?.getTime() ?? null };
}

/** Takes the place of the user's filter. */
export async function saveActivityFilter(
  db: Queryable,
  userId: number,
  { from, to, associateIds, groupIds }: ActivityFilter,
): Promise<void> {
  await db.query({
    name: 'save-activity-filter',
    text: `
      insert into activity_filter (user_id, from_date, to_date, associate_ids, group_ids)
      values ($1, $2, $3, $4, $5)
      on conflict (user_id) do update set from_date = excluded.from_date,
        to_date = excluded.to_date, associate_ids = excluded.associate_ids,
        group_ids = excluded.group_ids`,
    values: [
      userId,
      from === null ? null : new Date(from),
      to === null ? null : new Date(to),
      associateIds,
      groupIds,
    ],
  });
}
