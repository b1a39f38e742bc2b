/** Exports of archives that wait to be fetched (`archive_export`). */
import type { Queryable } from './database.ts';

export interface StoredExport {
  /** What was asked for, as it was stored. */
  readonly request: unknown;
  readonly fileName: string;
}

interface ExportRow {
  readonly request: unknown;
  readonly file_name: string;
}

/**
 * Stores what a user asked for, and forgets what has become too old, whoever asked for it, and the user's oldest ones.
 * @param bounds.most - exports that the user has afterwards
 * @param bounds.oldest - everything from before is forgotten
 * @returns its id
 */
export async function storeArchiveExport(
  db: Queryable,
  made: {
    readonly userId: number;
    readonly request: object;
    readonly fileName: string;
    readonly madeAt: Date;
  },
  bounds: { readonly most: number; readonly oldest: Date },
): Promise<number> {
  const { rows } = await db.query<{ id: number }>({
    name: 'store-archive-export',
    text: `
      with too_old as (delete from archive_export where made_at < $6),
        too_many as (
          delete from archive_export where id in (
            select id from archive_export where user_id = $1 order by id desc offset $5 - 1))
      insert into archive_export (user_id, request, file_name, made_at)
      values ($1, $2, $3, $4) returning id`,
    values: [
      made.userId,
      JSON.stringify(made.request),
      made.fileName,
      made.madeAt,
      bounds.most,
      bounds.oldest,
    ],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('the export was not stored');
  return row.id;
}

/** The user's export; null when there is none of its own, or only one from before. */
export async function loadArchiveExport(
  db: Queryable,
  wanted: { readonly id: number; readonly userId: number; readonly oldest: Date },
): Promise<StoredExport | null> {
  const { rows } = await db.query<ExportRow>({
    name: 'load-archive-export',
    text: `select request, file_name from archive_export
      where id = $1 and user_id = $2 and made_at >= $3`,
    values: [wanted.id, wanted.userId, wanted.oldest],
  });
  const [row] = rows;
  return row === undefined ? null : { request: row.request, fileName: row.file_name };
}
