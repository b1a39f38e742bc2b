/** A request priority by its id. */
import { loadListEntries } from '../../../storage/crm/list-entries.ts';
import { ticketPriority } from '../../carriers/list-items.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTicketPriority } from '../../present/list-items.ts';

export const getTicketPriority = operation({
  agent: 'List',
  name: 'GetTicketPriority',
  summary: 'A request priority by its id, also a deleted one; null when there is none.',
  parameters: { ticketPriorityId: required(int('Id of the request priority')) },
  body: noBody(),
  answer: oneCarrier(ticketPriority),
  async run({ chat }, { parameters: { ticketPriorityId: id } }) {
    const entry = (await loadListEntries(chat.db, 'ticketpriority', [id])).get(id);
    return entry === undefined ? null : presentTicketPriority(entry);
  },
});
