/** What users have chosen for the archives that screens show (`archive_setting`). */
import type { Queryable } from './database.ts';

/** Which archive: a screen's name for it, the provider behind it, and what it is bound to. Texts may be empty. */
export interface ArchiveListKey {
  /** ejuser id */
  readonly userId: number;
  readonly guiName: string;
  /** The provider's name in its own spelling. */
  readonly provider: string;
  readonly context: string;
  readonly ownerKeys: string;
}

/** Null = not chosen; an empty list = back to how it is without a choice. */
export interface ArchiveSetting {
  /** From left to right. */
  readonly columns: readonly string[] | null;
  /** `20c` or `10%`, of the columns in their order. */
  readonly widths: readonly string[] | null;
  readonly entities: readonly string[] | null;
  readonly order: readonly ChosenOrder[] | null;
}

export interface ChosenOrder {
  readonly name: string;
  readonly descending: boolean;
}

/** A setting that counts for an archive. */
export interface StoredArchiveSetting extends ArchiveSetting {
  readonly ownerKeys: string;
}

/** Characters that the columns hold. */
export const MOST_CHARACTERS = { guiName: 127, context: 255, ownerKeys: 127 } as const;

/**
 * The settings that count for an archive, the nearest first: its own, the one without context and owner, and the one for
 * all archives of its screen's name.
 */
export async function loadArchiveSettings(
  db: Queryable,
  { userId, guiName, provider, context, ownerKeys }: ArchiveListKey,
): Promise<readonly StoredArchiveSetting[]> {
  const { rows } = await db.query<StoredArchiveSetting>({
    name: 'load-archive-settings',
    text: `
      select columns, widths, entities, sort_order as "order", owner_keys as "ownerKeys"
      from archive_setting
      where user_id = $1 and gui_name = $2 and provider in ($3, '')
        and ((context = $4 and owner_keys = $5) or (context = '' and owner_keys = ''))
      order by provider = '', context = '' and owner_keys = ''`,
    values: [userId, guiName, provider, context, ownerKeys],
  });
  return rows;
}

/**
 * Stores what was chosen; the rest of the setting stays. Of each user's settings only the `most` that were changed last
 * are kept.
 */
export async function saveArchiveSetting(
  db: Queryable,
  { userId, guiName, provider, context, ownerKeys }: ArchiveListKey,
  given: { readonly chosen: Partial<ArchiveSetting>; readonly now: number; readonly most: number },
): Promise<void> {
  const { columns, widths, entities, order } = given.chosen;
  await db.query({
    name: 'save-archive-setting',
    text: `
      with saved as (
        insert into archive_setting (user_id, gui_name, provider, context, owner_keys,
          columns, widths, entities, sort_order, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (user_id, gui_name, provider, context, owner_keys) do update set
          columns = coalesce(excluded.columns, archive_setting.columns),
          widths = coalesce(excluded.widths, archive_setting.widths),
          entities = coalesce(excluded.entities, archive_setting.entities),
          sort_order = coalesce(excluded.sort_order, archive_setting.sort_order),
          changed_at = excluded.changed_at
        returning id
      )
      delete from archive_setting where id in (
        select id from archive_setting
        where user_id = $1 and id not in (select id from saved)
        order by changed_at desc, id desc offset $11)`,
    values: [
      ...[userId, guiName, provider, context, ownerKeys],
      ...[columns ?? null, widths ?? null, entities ?? null],
      order === undefined || order === null ? null : JSON.stringify(order),
      new Date(given.now),
      given.most - 1,
    ],
  });
}

/** Forgets the widths of all archives of a screen's name, so that those hold which are said for all of them. */
export async function forgetArchiveWidths(
  db: Queryable,
  { userId, guiName }: Pick<ArchiveListKey, 'userId' | 'guiName'>,
): Promise<void> {
  await db.query({
    name: 'forget-archive-widths',
    text: `update archive_setting set widths = null
      where user_id = $1 and gui_name = $2 and widths is not null`,
    values: [userId, guiName],
  });
}
