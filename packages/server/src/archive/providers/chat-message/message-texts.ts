/** What people read for the numbers of a message. */
import { MESSAGE_TYPE, type MessageType, SPECIAL_TYPE, type SpecialType } from '@parley/domain';
import { SENT_BY } from '../../../storage/event-rows.ts';
import type { Texts } from '../../column.ts';
import { shownTexts } from '../shown-texts.ts';

const TYPES: Readonly<Record<MessageType, Texts>> = {
  ToCustomer: { en: 'To customer', no: 'Til kunden' },
  ToUser: { en: 'To agent', no: 'Til kundebehandler' },
  Special: { en: 'Event', no: 'Hendelse' },
};

const SENDERS: Readonly<Record<keyof typeof SENT_BY, Texts>> = {
  customer: { en: 'Customer', no: 'Kunde' },
  user: { en: 'Agent', no: 'Kundebehandler' },
  bot: { en: 'Chatbot', no: 'Chatbot' },
  system: { en: 'Server', no: 'Tjener' },
};

const SPECIAL_TYPES: Readonly<Record<SpecialType, Texts>> = {
  None: { en: 'None', no: 'Ingen' },
  Welcome: { en: 'Welcome', no: 'Velkomst' },
  Url: { en: 'Link', no: 'Lenke' },
  Block: { en: 'Block', no: 'Blokk' },
  NewSession: { en: 'New chat', no: 'Ny chat' },
  TransferedSession: { en: 'Chat transferred', no: 'Chat overført' },
  Error: { en: 'Error', no: 'Feil' },
  SessionDeleted: { en: 'Chat deleted', no: 'Chat slettet' },
  FaqSuccessQuestion: { en: 'Asked whether an answer helped', no: 'Spurt om et svar hjalp' },
  ClosedByUser: { en: 'Closed by agent', no: 'Lukket av kundebehandler' },
  ClosedByCustomer: { en: 'Closed by customer', no: 'Lukket av kunden' },
  ClosedByIdle: { en: 'Closed for silence', no: 'Lukket etter stillhet' },
  TransferRejected: { en: 'Transfer rejected', no: 'Overføring avvist' },
  ReopenedByCustomer: { en: 'Reopened by customer', no: 'Gjenåpnet av kunden' },
  ClickedOption: { en: 'Option chosen', no: 'Valg gjort' },
  BotMessage: { en: 'From the chatbot', no: 'Fra chatboten' },
  Options: { en: 'Options', no: 'Valg' },
  IllegalFileType: { en: 'File type not allowed', no: 'Filtypen er ikke tillatt' },
};

/** SQL of the texts of `m.type`, `m.sent_by` and `m.special_type`. */
export const TYPE_SHOWN = shownTexts('m.type', byNumber(MESSAGE_TYPE, TYPES));
export const SENDER_SHOWN = shownTexts('m.sent_by', byNumber(SENT_BY, SENDERS));
export const SPECIAL_TYPE_SHOWN = shownTexts(
  'm.special_type',
  byNumber(SPECIAL_TYPE, SPECIAL_TYPES),
);

function byNumber<Name extends string>(
  numbers: Readonly<Record<Name, number>>,
  texts: Readonly<Record<Name, Texts>>,
): Readonly<Record<number, Texts>> {
  const names = Object.keys(numbers) as Name[];
  return Object.fromEntries(names.map((name) => [numbers[name], texts[name]]));
}
