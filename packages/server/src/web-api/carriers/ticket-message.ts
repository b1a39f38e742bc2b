/** A message of a request in short. */
import { carrier } from './carrier.ts';
import { badgeType, ticketSecurityLevel } from './enums.ts';
import { bool, date, decimal, int, many, oneOf, stamp, text } from './property.ts';
import { ticketMessageHeader } from './ticket-parts.ts';

export const ticketMessage = carrier(
  'TicketMessage',
  {
    TicketMessageId: int(),
    CreatedAt: stamp(),
    Slevel: oneOf(ticketSecurityLevel),
    Important: bool(),
    Author: text(),
    PersonId: int('The customer who wrote it; 0 when a user did'),
    PersonFullName: text(),
    ContactId: int(),
    ContactName: text(),
    ContactDepartment: text(),
    EmailHeader: text(),
    Language: text(),
    Sentiment: int(),
    SentimentConfidence: decimal(),
    CreatedBy: int('The user (ejuser) who stored it'),
    ChangedAt: date(),
    Badge: oneOf(badgeType),
  },
  {
    NumAttachments: int(),
    MessageHeaders: many(() => ticketMessageHeader),
  },
);
