/** A request priority with everything that is set for it. */
import { loadListEntries } from '../../../storage/crm/list-entries.ts';
import { int, required } from '../../carriers/property.ts';
import { ticketPriorityEntity } from '../../carriers/ticket-priority-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTicketPriorityEntity } from '../../present/ticket-lists.ts';

export const getTicketPriorityEntity = operation({
  agent: 'List',
  name: 'GetTicketPriorityEntity',
  summary: 'A request priority with its settings, also a deleted one; null when there is none.',
  parameters: { ticketPriorityEntityId: required(int('Id of the request priority')) },
  body: noBody(),
  answer: oneCarrier(ticketPriorityEntity),
  async run({ chat, zone }, { parameters: { ticketPriorityEntityId: id } }) {
    const entry = (await loadListEntries(chat.db, 'ticketpriority', [id])).get(id);
    return entry === undefined ? null : presentTicketPriorityEntity(entry, zone);
  },
});
