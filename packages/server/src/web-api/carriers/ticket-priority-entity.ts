/** A priority of requests with everything that is set for it. */
import { carrier } from './carrier.ts';
import { ticketPriorityEscalateEvent, ticketPriorityFlags, ticketPriorityStatus } from './enums.ts';
import { date, flags, int, listOf, many, oneOf, text, translatedText } from './property.ts';

export const ticketPriorityEscalationLevelEntity = carrier('TicketPriorityEscalationLevelEntity', {
  TicketAlertId: int(),
  AlertLevel: int(),
  AlertTimeout: int(),
  Action: int(),
  DelegateTo: int(),
  ScriptId: int(),
  EmailTo: text(),
  SmsTo: text(),
  ReplyTemplateIdCustomer: int(),
  ReplyTemplateIdUser: int(),
  ReplyTemplateIdCatmast: int(),
  ReplyTemplateIdEmail: int(),
  RtiCustomerSms: int(),
  ReplyTemplateIdUserSms: int(),
  ReplyTemplateIdCatmastSms: int(),
  ReplyTemplateIdSms: int(),
});

/** Hours are times of the day, on a day that means nothing. */
export const ticketPriorityEntity = carrier(
  'TicketPriorityEntity',
  {
    TicketPriorityId: int(),
    Name: translatedText(),
    Status: oneOf(ticketPriorityStatus),
    Flags: flags(ticketPriorityFlags),
    SortOrder: int(),
    TicketRead: oneOf(ticketPriorityEscalateEvent),
    ChangedOwner: oneOf(ticketPriorityEscalateEvent),
    TicketNewinfo: oneOf(ticketPriorityEscalateEvent),
    TicketClosed: oneOf(ticketPriorityEscalateEvent),
    TicketChangedPriority: oneOf(ticketPriorityEscalateEvent),
    TicketNew: oneOf(ticketPriorityEscalateEvent),
    Deadline: int('Minutes'),
    MonStart: date(),
    MonStop: date(),
    TueStart: date(),
    TueStop: date(),
    WedStart: date(),
    WedStop: date(),
    ThuStart: date(),
    ThuStop: date(),
    FriStart: date(),
    FriStop: date(),
    SatStart: date(),
    SatStop: date(),
    SunStart: date(),
    SunStop: date(),
  },
  {
    NonDates: listOf(date()),
    EscalationLevels: many(() => ticketPriorityEscalationLevelEntity),
  },
);
