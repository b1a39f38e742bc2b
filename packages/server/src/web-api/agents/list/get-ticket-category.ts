/** A request category by its id. */
import { loadListEntries } from '../../../storage/crm/list-entries.ts';
import { ticketCategory } from '../../carriers/list-items.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTicketCategory } from '../../present/list-items.ts';

export const getTicketCategory = operation({
  agent: 'List',
  name: 'GetTicketCategory',
  summary: 'A request category by its id, also a deleted one; null when there is none.',
  parameters: { ticketCategoryId: required(int('Id of the request category')) },
  body: noBody(),
  answer: oneCarrier(ticketCategory),
  async run({ chat }, { parameters: { ticketCategoryId: id } }) {
    const entry = (await loadListEntries(chat.db, 'ejcategory', [id])).get(id);
    return entry === undefined ? null : presentTicketCategory(entry);
  },
});
