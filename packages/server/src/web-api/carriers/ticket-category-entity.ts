/** A category of requests with everything that is set for it. */
import { carrier } from './carrier.ts';
import {
  ticketCategoryClosingStatus,
  ticketCategoryDelegateMethod,
  ticketCategoryFlags,
} from './enums.ts';
import { dictionary, flags, int, one, oneOf, text, translatedText } from './property.ts';
import { ticketStatusEntity } from './ticket-status-entity.ts';

export const ticketCategoryEntity = carrier(
  'TicketCategoryEntity',
  {
    TicketCategoryId: int(),
    ParentId: int(),
    Name: translatedText(),
    Fullname: translatedText(null, 'With the names of the categories above'),
    CategoryMaster: int('User (ejuser)'),
    Flags: flags(ticketCategoryFlags),
    DelegateMethod: oneOf(ticketCategoryDelegateMethod),
    ExternalName: translatedText(),
    ClosingStatus: oneOf(ticketCategoryClosingStatus),
    MsgClosingStatus: oneOf(ticketCategoryClosingStatus),
    AssignmentLag: int(),
    ReplyTemplate: int(),
    NotificationEmail: text(),
    DefaultTicketStatus: one(() => ticketStatusEntity),
    DefaultMessageStatus: one(() => ticketStatusEntity),
    EffectiveReplyTemplateId: int('Its own, or that of the nearest category above that has one'),
  },
  {
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
