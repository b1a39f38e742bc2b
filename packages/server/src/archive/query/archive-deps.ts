/** What the archives need. */
import type { Database } from '../../storage/database.ts';

export interface ArchiveDeps {
  readonly db: Pick<Database, 'reading'>;
}
