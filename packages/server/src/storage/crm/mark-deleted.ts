/** Takes records out of sight without losing what refers to them (CR5). */
import type { Queryable } from '../database.ts';
import type { RecordShape } from './record-shape.ts';
import { TICKET_STATUS } from './tickets.ts';
import type { WriteStamp } from './write-record.ts';

/** For persons, companies, projects and sales. */
export async function markDeleted(
  db: Queryable,
  shape: RecordShape,
  deleted: { readonly id: number; readonly stamp: WriteStamp },
): Promise<void> {
  const { updated, updatedBy } = shape.stamps;
  await db.query(
    `update ${shape.table} set deleteddate = $2, ${updated} = $2, ${updatedBy} = $3
      where ${shape.id} = $1`,
    [deleted.id, new Date(deleted.stamp.at), deleted.stamp.by],
  );
}

/** Requests have a status for it. @param at - ms */
export async function deleteTicketRow(db: Queryable, id: number, at: number): Promise<void> {
  await db.query(
    `update ticket set status = ${TICKET_STATUS.deleted}, ticket_status = null, last_changed = $2
      where id = $1`,
    [id, new Date(at)],
  );
}
