/** Where the fields of requests and of their messages stand in TicketEntity and TicketMessageEntity. */
import type { TicketFields, TicketMessageFields } from '../../crm/default-records.ts';
import { type PlacesOf, wireNames } from './places.ts';
import type { Value } from './property.ts';
import type { ticketEntity } from './ticket-entity.ts';
import type { ticketMessageEntity } from './ticket-message-entity.ts';

export const TICKET_PLACES = {
  plain: {
    Title: 'title',
    ReadByOwner: 'readByOwner',
    ReadByCustomer: 'readByCustomer',
    FirstReadByOwner: 'firstReadByOwner',
    FirstReadByUser: 'firstReadByUser',
    Activate: 'activate',
    ClosedAt: 'closedAt',
    RepliedAt: 'repliedAt',
    AlertTimeout: 'alertTimeout',
    Deadline: 'deadline',
    Author: 'author',
    AlertLevel: 'alertLevel',
    TimeToReply: 'timeToReply',
    RealTimeToReply: 'realTimeToReply',
    TimeToClose: 'timeToClose',
    RealTimeToClose: 'realTimeToClose',
    TimeSpentInternally: 'timeSpentInternally',
    TimeSpentExternally: 'timeSpentExternally',
    TimeSpentQueue: 'timeSpentQueue',
    RealTimeSpentInternally: 'realTimeSpentInternally',
    RealTimeSpentExternally: 'realTimeSpentExternally',
    RealTimeSpentQueue: 'realTimeSpentQueue',
    TimeSpent: 'timeSpent',
    HasAttachment: 'hasAttachment',
    NumReplies: 'replyCount',
    NumMessages: 'messageCount',
    FromAddress: 'fromAddress',
    Language: 'language',
    Sentiment: 'sentiment',
    SentimentConfidence: 'sentimentConfidence',
  },
  orZero: {
    ConnectId: 'connectId',
    SuggestedCategoryId: 'suggestedCategoryId',
    OrigHumanCategoryId: 'origHumanCategoryId',
  },
  links: {
    Category: ['categoryId', 'TicketCategoryId'],
    Priority: ['priorityId', 'TicketPriorityId'],
    Status: ['ticketStatusId', 'TicketStatusId'],
    Person: ['personId', 'PersonId'],
    Sale: ['saleId', 'SaleId'],
    Project: ['projectId', 'ProjectId'],
    TicketType: ['typeId', 'TicketTypeId'],
  },
  addresses: {},
  phones: {},
} as const satisfies PlacesOf<Value<typeof ticketEntity>, TicketFields>;

export const TICKET_NAMES = wireNames(TICKET_PLACES, {
  status: 'BaseStatus',
  securityLevel: 'Slevel',
  origin: 'Origin',
  readStatus: 'ReadStatus',
  ownedBy: 'OwnedBy',
});

export const TICKET_MESSAGE_PLACES = {
  plain: {
    Author: 'author',
    MessageId: 'messageId',
    TimeSpent: 'timeSpent',
    Body: 'body',
    HtmlBody: 'htmlBody',
    EmailHeader: 'emailHeader',
    DebugInfo: 'debugInfo',
    MailSorter: 'mailSorter',
    SearchTitle: 'searchTitle',
    Important: 'important',
    Language: 'language',
    Sentiment: 'sentiment',
    SentimentConfidence: 'sentimentConfidence',
  },
  orZero: {},
  links: { Ticket: ['ticketId', 'TicketId'], Person: ['personId', 'PersonId'] },
  addresses: {},
  phones: {},
} as const satisfies PlacesOf<Value<typeof ticketMessageEntity>, TicketMessageFields>;

export const TICKET_MESSAGE_NAMES = wireNames(TICKET_MESSAGE_PLACES, {
  securityLevel: 'Slevel',
  category: 'MessageCategory',
  badge: 'Badge',
});
