/** Records that can be found: deleted ones stay in their tables, and nobody finds them by their ids any more (CR5). */
import type { Stamps } from '../../storage/crm/record-shape.ts';

export function found<R extends Pick<Stamps, 'deletedAt'>>(
  records: ReadonlyMap<number, R>,
): ReadonlyMap<number, R> {
  return new Map([...records].filter(([, { deletedAt }]) => deletedAt === null));
}
