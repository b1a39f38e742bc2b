/** A message of a request. Lengths are those of the columns. */
import { associate } from './associate.ts';
import { carrier } from './carrier.ts';
import {
  badgeType,
  ticketMessageCategory,
  ticketMessageType,
  ticketSecurityLevel,
} from './enums.ts';
import { person } from './person.ts';
import {
  bool,
  decimal,
  dictionary,
  int,
  many,
  one,
  oneOf,
  readOnly,
  stamp,
  text,
} from './property.ts';
import { ticket } from './ticket.ts';
import { attachmentEntity, ticketMessageHeader } from './ticket-parts.ts';

export const ticketMessageEntity = carrier(
  'TicketMessageEntity',
  {
    EjMessageId: int('Primary key; 0 for one that is not stored yet'),
    Ticket: one(() => ticket, 'The request that it belongs to'),
    CreatedAt: readOnly(stamp('When it was made')),
    CreatedBy: readOnly(one(() => associate, 'Who stored it')),
    Author: text(255, 'Name of who wrote it'),
    Slevel: oneOf(ticketSecurityLevel, 'Whether customers may see it'),
    Type: readOnly(oneOf(ticketMessageType, 'Html when it has an HtmlBody')),
    MessageId: text(850, "The e-mail's own id"),
    TimeSpent: int('Minutes'),
    Body: text(null, 'Plain text; from the HtmlBody when there is none'),
    HtmlBody: text(null, 'HTML as mails have it: what runs, frames or asks is left out'),
    EmailHeader: text(),
    DebugInfo: text(),
    MailSorter: text(255),
    MessageCategory: oneOf(ticketMessageCategory),
    Person: one(() => person, 'The customer who wrote it; null when a user did'),
    SearchTitle: readOnly(text(null, "The request's title")),
    Important: bool(),
    Language: text(10),
    Sentiment: int('-100 to 100'),
    SentimentConfidence: decimal('0 to 100'),
    Badge: oneOf(badgeType),
  },
  {
    MessageHeaders: many(() => ticketMessageHeader),
    AttachmentsInfo: many(() => attachmentEntity),
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
