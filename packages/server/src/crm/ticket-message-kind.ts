/** What messages of requests add to the saving of all records (CR20 to CR22). */
import { plainText } from '@parley/domain';
import { ChatError } from '../chat/chat-error.ts';
import {
  countMessages,
  loadTicketMessages,
  TICKET_MESSAGE,
  type TicketMessageRecord,
} from '../storage/crm/ticket-messages.ts';
import { loadTickets, SECURITY_LEVEL, TICKET } from '../storage/crm/tickets.ts';
import { lockRecord } from '../storage/crm/write-record.ts';
import { mailHtml } from './mail-html.ts';
import { emptyFields, needSome, type RecordKind } from './save-record.ts';

const MESSAGE_TYPE = { plain: 1, html: 2 } as const;

/** @param updateRepliedAt false: an answer that is written is not counted as the time of the reply */
export function ticketMessageKind(
  updateRepliedAt: boolean,
): RecordKind<typeof TICKET_MESSAGE, TicketMessageRecord> {
  return {
    name: 'message',
    shape: TICKET_MESSAGE,
    load: loadTicketMessages,
    defaults: async (_db, { fullName }) => ({ ...emptyFields(TICKET_MESSAGE), author: fullName }),
    async settle({ tx, before, after }) {
      const ticketId = before?.ticketId ?? after.ticketId;
      if (ticketId === null) throw new ChatError('bad_request', ['A message needs a request.']);
      if (after.ticketId !== ticketId) {
        throw new ChatError('bad_request', ['ticketId: a message stays with its request.']);
      }
      // Two messages at once: the second one counts both.
      await lockRecord(tx, TICKET, ticketId);
      const ticket = (await loadTickets(tx, [ticketId])).get(ticketId);
      const htmlBody = mailHtml(after.htmlBody);
      const body = after.body === '' ? plainText(htmlBody) : after.body;
      needSome([body, htmlBody], 'A message needs a text.');
      const type = htmlBody === '' ? MESSAGE_TYPE.plain : MESSAGE_TYPE.html;
      return { ...after, body, htmlBody, type, searchTitle: ticket?.title ?? '' };
    },
    async follow({ tx, isNew, record, at }) {
      const { ticketId, securityLevel, personId } = record;
      if (ticketId === null) return;
      const isReply = securityLevel === SECURITY_LEVEL.external && personId === null;
      await countMessages(tx, { ticketId, at, isReply: isNew && updateRepliedAt && isReply });
    },
  };
}
