/** A request with everything that is held of it. Times to reply and to close are minutes, the other counters seconds. */
import { associate } from './associate.ts';
import { carrier } from './carrier.ts';
import { ticketBaseStatus, ticketOrigin, ticketReadStatus, ticketSecurityLevel } from './enums.ts';
import { person } from './person.ts';
import { project } from './project.ts';
import {
  bool,
  date,
  decimal,
  dictionary,
  int,
  many,
  one,
  oneOf,
  readOnly,
  stamp,
  text,
  translatedText,
} from './property.ts';
import { sale } from './sale.ts';
import { ticketCategoryEntity } from './ticket-category-entity.ts';
import { ticketMessage } from './ticket-message.ts';
import { tag, ticketFormSubmission } from './ticket-parts.ts';
import { ticketPriorityEntity } from './ticket-priority-entity.ts';
import { ticketStatusEntity } from './ticket-status-entity.ts';
import { ticketType } from './ticket-type.ts';

export const ticketEntity = carrier(
  'TicketEntity',
  {
    TicketId: int('Primary key; 0 for one that is not stored yet'),
    Title: text(255),
    CreatedAt: readOnly(stamp('When it was made')),
    LastChanged: readOnly(stamp('When it was last changed')),
    ReadByOwner: date(),
    ReadByCustomer: date(),
    FirstReadByOwner: date(),
    FirstReadByUser: date(),
    Activate: date('When a postponed request goes on'),
    ClosedAt: readOnly(date()),
    RepliedAt: date('When it was first replied to'),
    AlertTimeout: date(),
    Deadline: date(),
    CreatedBy: readOnly(one(() => associate, 'Who made it')),
    Author: text(255, 'Name of who wrote it first'),
    OwnedBy: one(() => associate, 'Who answers it: by associate, user (EjUserId) or login name'),
    Category: one(() => ticketCategoryEntity),
    Slevel: oneOf(ticketSecurityLevel, 'Whether customers may see it'),
    Priority: one(() => ticketPriorityEntity),
    BaseStatus: oneOf(
      ticketBaseStatus,
      'Where it stands; Status leads unless only this is changed',
    ),
    Status: one(() => ticketStatusEntity),
    Origin: oneOf(ticketOrigin, 'Where it comes from'),
    Person: one(() => person, 'The customer'),
    AlertLevel: int('How far warnings about it have gone'),
    ConnectId: int('The request that it was joined to'),
    ReadStatus: oneOf(ticketReadStatus, 'Whether its owner has read what is new'),
    TimeToReply: int(),
    RealTimeToReply: int(),
    TimeToClose: int(),
    RealTimeToClose: int(),
    TimeSpentInternally: int(),
    TimeSpentExternally: int(),
    TimeSpentQueue: int(),
    RealTimeSpentInternally: int(),
    RealTimeSpentExternally: int(),
    RealTimeSpentQueue: int(),
    TimeSpent: readOnly(int('Minutes that its messages took')),
    HasAttachment: readOnly(bool()),
    NumReplies: readOnly(int()),
    NumMessages: readOnly(int()),
    FromAddress: text(4000, 'E-mail address that it came from'),
    Messages: readOnly(many(() => ticketMessage, 'Oldest first')),
    Language: text(10),
    Sentiment: int('-100 to 100'),
    SentimentConfidence: decimal('0 to 100'),
    SuggestedCategoryId: int(),
    SuggestedCategoryName: readOnly(translatedText()),
    OrigHumanCategoryId: int(),
    Sale: one(() => sale, 'The sale that it belongs to'),
    Project: one(() => project, 'The project that it belongs to'),
    TicketType: one(() => ticketType),
  },
  {
    SecondaryPersons: many(() => person),
    Tags: many(() => tag),
    IconHint: text(),
    FormSubmission: one(() => ticketFormSubmission),
    ActiveStatusMonitorId: int(),
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
