/** List as a REST resource: the entries of lists, some with everything that is set for them. */
import { loadList } from '../../storage/crm/list-entries.ts';
import type { ListEntry, ListName } from '../../storage/crm/list-shapes.ts';
import { country } from '../carriers/country.ts';
import { listItemEntity } from '../carriers/list-item-entity.ts';
import { customerLanguage } from '../carriers/list-items.ts';
import { mdoListItem } from '../carriers/mdo-list-item.ts';
import { bool, type Carrier, text, type Value } from '../carriers/property.ts';
import { ticketCategoryEntity } from '../carriers/ticket-category-entity.ts';
import { ticketPriorityEntity } from '../carriers/ticket-priority-entity.ts';
import { ticketStatusEntity } from '../carriers/ticket-status-entity.ts';
import { manyCarriers } from '../endpoints/answer.ts';
import { noBody } from '../endpoints/body.ts';
import type { Call } from '../endpoints/call.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';
import { LIST_IDS, readListName } from '../given/list-name.ts';
import { presentCountry } from '../present/country.ts';
import { presentCustomerLanguage } from '../present/list-items.ts';
import { presentMdoList, WHOLE_LIST } from '../present/mdo-list.ts';
import { presentTicketCategoryItems } from '../present/ticket-category-entities.ts';
import { presentTicketPriorityEntity, presentTicketStatusEntity } from '../present/ticket-lists.ts';

const NAMED = { name: text(null, 'Name of the list in any case, or its id') };
const DELETED = { includeDeleted: bool('Deleted entries too') };

/** What is asked of a list. */
interface Wanted {
  readonly includeDeleted: boolean;
}

export const LIST_RESOURCE: readonly Endpoint[] = [
  items('Country', country, (call, wanted) =>
    read(call, 'country', { wanted, present: presentCountry }),
  ),
  items('CustomerLanguage', customerLanguage, (call, wanted) =>
    read(call, 'custlang', { wanted, present: presentCustomerLanguage }),
  ),
  items('TicketStatus', ticketStatusEntity, (call, wanted) =>
    read(call, 'ticketstatus', { wanted, present: presentTicketStatusEntity }),
  ),
  items('TicketPriority', ticketPriorityEntity, (call, wanted) =>
    read(call, 'ticketpriority', {
      wanted,
      present: (entry) => presentTicketPriorityEntity(entry, call.zone),
    }),
  ),
  items('TicketCategory', ticketCategoryEntity, presentTicketCategoryItems),
  resource({
    verb: 'GET',
    path: 'List/{name}/Items',
    summary: 'The entries of any list, by rank.',
    parameters: { ...NAMED, ...DELETED },
    body: noBody(),
    answer: manyCarriers(listItemEntity),
    async run(call, { parameters: { name, includeDeleted } }) {
      const list = readListName(name, 'name');
      const additional = includeDeleted ? 'showDeleted' : '';
      const entries = await presentMdoList(call, { ...WHOLE_LIST, list, flat: true, additional });
      return entries.map(({ Id, Name, ToolTip, Deleted, Rank, tableRight }) => ({
        Id,
        Name,
        Tooltip: ToolTip,
        Deleted,
        UdListDefinitionId: LIST_IDS[list],
        Rank,
        ...(tableRight === undefined ? {} : { tableRight }),
      }));
    },
  }),
  resource({
    verb: 'GET',
    path: 'List/{name}/MDOItems',
    summary: 'The entries of any list as pickers show them, in its headings or branches.',
    parameters: NAMED,
    body: noBody(),
    answer: manyCarriers(mdoListItem),
    run: async (call, { parameters: { name } }) =>
      presentMdoList(call, { ...WHOLE_LIST, list: readListName(name, 'name') }),
  }),
];

/** The entries of a list that has a carrier of its own. */
function items<C extends Carrier>(
  name: string,
  carrier: C,
  readItems: (call: Call, wanted: Wanted) => Promise<readonly Value<C>[]>,
): Endpoint {
  return resource({
    verb: 'GET',
    path: `List/${name}/Items`,
    summary: `The entries of the list ${name} with what is set for them, by rank.`,
    parameters: DELETED,
    body: noBody(),
    answer: manyCarriers(carrier),
    run: (call, { parameters }) => readItems(call, parameters),
  });
}

async function read<N extends ListName, V>(
  { chat }: Call,
  list: N,
  { wanted, present }: { wanted: Wanted; present: (entry: ListEntry<N>) => V },
): Promise<readonly V[]> {
  const entries = [...(await loadList(chat.db, list)).values()];
  return entries.filter(({ deleted }) => wanted.includeDeleted || !deleted).map(present);
}
