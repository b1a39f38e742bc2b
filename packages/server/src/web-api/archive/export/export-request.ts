/** What an export is stored as until its file is fetched. */
import type { ArchiveQuery } from '../../../archive/query/archive-query.ts';
import type { FileEnding } from './file-formats.ts';

export interface ExportRequest {
  readonly ending: FileEnding;
  /** Without a limit: all rows. */
  readonly query: ArchiveQuery;
  /** About how many rows the caller expects; null = it does not say. */
  readonly rowCount: number | null;
}

/** Exports that a user may have waiting; the oldest gives way to a new one (AX6). */
export const MOST_EXPORTS = 20;
/** Milliseconds that they wait. */
export const EXPORT_LIFETIME_MS = 7 * 24 * 60 * 60 * 1_000;
