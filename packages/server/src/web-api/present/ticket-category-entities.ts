/** Categories of requests with what they refer to. */
import { loadList } from '../../storage/crm/list-entries.ts';
import type { Value } from '../carriers/property.ts';
import type { ticketCategoryEntity } from '../carriers/ticket-category-entity.ts';
import type { Call } from '../endpoints/call.ts';
import { presentTicketCategoryEntity } from './ticket-lists.ts';

type Entity = Value<typeof ticketCategoryEntity>;

/** All of them by id, deleted ones too: two statements however many there are. */
export async function presentTicketCategoryEntities(
  call: Call,
): Promise<ReadonlyMap<number, Entity>> {
  const lists = await loadLists(call);
  return new Map(
    [...lists.categories].map(([id, entry]) => [id, presentTicketCategoryEntity(entry, lists)]),
  );
}

/** Those that are in use, or all, by rank. */
export async function presentTicketCategoryItems(
  call: Call,
  { includeDeleted }: { readonly includeDeleted: boolean },
): Promise<readonly Entity[]> {
  const lists = await loadLists(call);
  return [...lists.categories.values()]
    .filter(({ deleted }) => includeDeleted || !deleted)
    .map((entry) => presentTicketCategoryEntity(entry, lists));
}

async function loadLists({ chat: { db } }: Call) {
  const [categories, statuses] = await Promise.all([
    loadList(db, 'ejcategory'),
    loadList(db, 'ticketstatus'),
  ]);
  return { categories, statuses };
}
