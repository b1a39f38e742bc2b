/** A message of a request in short. */
import type { TicketMessageRecord } from '../../storage/crm/ticket-messages.ts';
import { badgeType, ticketSecurityLevel } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { ticketMessage } from '../carriers/ticket-message.ts';
import { nameOf } from '../carriers/vendor-enum.ts';

export function presentTicketMessage(record: TicketMessageRecord): Value<typeof ticketMessage> {
  const { shown } = record;
  return {
    TicketMessageId: record.id,
    CreatedAt: record.registered,
    CreatedBy: record.registeredBy ?? 0,
    ChangedAt: record.updated,
    Slevel: nameOf(ticketSecurityLevel, record.securityLevel),
    Important: record.important,
    Author: record.author,
    PersonId: record.personId ?? 0,
    PersonFullName: shown.personFullName,
    ContactId: shown.contactId ?? 0,
    ContactName: shown.contactName,
    ContactDepartment: shown.contactDepartment,
    EmailHeader: record.emailHeader,
    Language: record.language,
    Sentiment: record.sentiment,
    SentimentConfidence: record.sentimentConfidence,
    Badge: nameOf(badgeType, record.badge),
    tableRight: TABLE_RIGHT.select,
  };
}
