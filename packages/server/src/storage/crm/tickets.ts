/** Requests (`ticket`) without their messages. */
import type { Queryable } from '../database.ts';
import { flag, reference, text, time, whole } from './columns.ts';
import { loadShownRecords } from './load-shown-records.ts';
import { associateNameSql, fullNameSql } from './name-sql.ts';
import { recordShape, type StoredRecord } from './record-shape.ts';
import { selectRecord } from './select-record.ts';

/** `ticket.status` (TicketBaseStatus), `slevel` (TicketSecurityLevel) and `origin` (TicketOrigin) by name. */
export const TICKET_STATUS = { active: 1, closed: 2, postponed: 3, deleted: 4 } as const;
export const SECURITY_LEVEL = { internal: 1, external: 2 } as const;
export const TICKET_ORIGIN = { chat: 11, api: 13 } as const;

const COUNTER = { least: -2_147_483_648 };
/** The documents' system user owns what nobody owns. */
const SYSTEM_USER = 1;

/** Times to reply and to close and `timeSpent` are minutes, the other counters seconds. Owner and author are users. */
export const TICKET = recordShape({
  table: 'ticket',
  id: 'id',
  columns: {
    title: text('title', 255),
    author: text('author', 255),
    fromAddress: text('from_address', 4000),
    language: text('language', 10),
    status: whole('status', { least: 1, most: 6, empty: 1 }),
    ticketStatusId: reference('ticket_status', 'request status'),
    categoryId: reference('category', 'request category'),
    origCategoryId: reference('orig_category', 'request category'),
    suggestedCategoryId: reference('suggestedcategory_id', 'request category'),
    origHumanCategoryId: reference('orighumancategory_id', 'request category'),
    priorityId: reference('priority', 'request priority'),
    origPriorityId: reference('orig_priority', 'request priority'),
    typeId: reference('ticket_type', 'request type'),
    securityLevel: whole('slevel', { most: 2, empty: SECURITY_LEVEL.external }),
    origin: whole('origin', { most: 14 }),
    readStatus: whole('read_status', { most: 3, empty: 3 }),
    ownedBy: reference('owned_by', 'user'),
    personId: reference('cust_id', 'person'),
    contactId: reference('contact_id', 'contact'),
    saleId: reference('sale_id', 'sale'),
    projectId: reference('project_id', 'project'),
    connectId: reference('connect_id', 'request'),
    activate: time('activate'),
    deadline: time('deadline'),
    closedAt: time('closed_at'),
    repliedAt: time('replied_at'),
    readByOwner: time('read_by_owner'),
    firstReadByOwner: time('first_read_by_owner'),
    firstReadByUser: time('first_read_by_user'),
    readByCustomer: time('read_by_customer'),
    alertLevel: whole('alert_level', { most: 32_767 }),
    alertTimeout: time('alert_timeout'),
    timeToReply: whole('time_to_reply', COUNTER),
    realTimeToReply: whole('real_time_to_reply', COUNTER),
    timeToClose: whole('time_to_close', COUNTER),
    realTimeToClose: whole('real_time_to_close', COUNTER),
    timeSpentInternally: whole('time_spent_internally', COUNTER),
    timeSpentExternally: whole('time_spent_externally', COUNTER),
    timeSpentQueue: whole('time_spent_queue', COUNTER),
    realTimeSpentInternally: whole('real_time_spent_internally', COUNTER),
    realTimeSpentExternally: whole('real_time_spent_externally', COUNTER),
    realTimeSpentQueue: whole('real_time_spent_queue', COUNTER),
    timeSpent: whole('time_spent', COUNTER),
    sentiment: whole('sentiment', { least: -100, most: 100 }),
    sentimentConfidence: whole('sentimentconfidence', { most: 100 }),
    hasAttachment: flag('has_attachment'),
    messageCount: whole('num_messages'),
    replyCount: whole('num_replies'),
  },
  children: {},
  stamps: {
    by: 'user',
    registered: 'created_at',
    registeredBy: 'created_by',
    updated: 'last_changed',
    updatedBy: null,
    deleted: `case when r.status = ${TICKET_STATUS.deleted} then r.last_changed end`,
  },
  kept: [
    'origCategoryId',
    'origPriorityId',
    'closedAt',
    'hasAttachment',
    'messageCount',
    'replyCount',
    'timeSpent',
  ],
});

/** What is shown of the rows that a request refers to; list names are multi-language strings. */
export interface TicketShown {
  readonly createdByName: string;
  readonly createdByAssociateId: number | null;
  readonly ownedByName: string;
  readonly ownedByAssociateId: number | null;
  readonly categoryName: string;
  readonly categoryFullname: string;
  readonly suggestedCategoryName: string;
  readonly priorityName: string;
  readonly statusName: string;
  readonly typeName: string;
  readonly personFirstname: string;
  readonly personMiddleName: string;
  readonly personLastname: string;
  readonly personFullName: string;
  readonly contactName: string;
  readonly saleHeading: string;
  readonly projectName: string;
}

export type TicketRecord = StoredRecord<typeof TICKET> & { readonly shown: TicketShown };

const TEXT = `
  select ${selectRecord(TICKET)}, jsonb_build_object(
    'createdByName', ${userName('maker', 'author')}, 'createdByAssociateId', author.associate_id,
    'ownedByName', ${userName('owner', 'owning')}, 'ownedByAssociateId', owning.associate_id,
    'categoryName', coalesce(category.name, ''),
    'categoryFullname', coalesce(category.fullname, ''),
    'suggestedCategoryName', coalesce(suggested.name, ''),
    'priorityName', coalesce(priority.name, ''), 'statusName', coalesce(status.name, ''),
    'typeName', coalesce(type.name, ''),
    'personFirstname', coalesce(p.firstname, ''), 'personMiddleName', coalesce(p.middlename, ''),
    'personLastname', coalesce(p.lastname, ''), 'personFullName', ${fullNameSql('p')},
    'contactName', coalesce(k.name, ''), 'saleHeading', coalesce(sale.heading, ''),
    'projectName', coalesce(project.name, '')) as shown
  from ticket r
  join ejuser maker on maker.id = r.created_by
  left join associate author on author.ejuserid = maker.id
  join ejuser owner on owner.id = r.owned_by
  left join associate owning on owning.ejuserid = owner.id
  left join ej_category category on category.id = r.category
  left join ej_category suggested on suggested.id = r.suggestedcategory_id
  left join ticket_priority priority on priority.id = r.priority
  left join ticket_status status on status.id = r.ticket_status
  left join ticket_type type on type.ticket_type_id = r.ticket_type
  left join person p on p.person_id = r.cust_id
  left join contact k on k.contact_id = r.contact_id
  left join sale on sale.sale_id = r.sale_id
  left join project on project.project_id = r.project_id
  where r.id = any($1::integer[]) order by r.id`;

/** The requests of these ids, deleted ones too, by id. */
export function loadTickets(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, TicketRecord>> {
  return loadShownRecords<typeof TICKET, TicketShown>(
    db,
    { shape: TICKET, name: 'load-tickets', text: TEXT },
    ids,
  );
}

/** The system user is nobody, and has no name. */
function userName(user: string, associate: string): string {
  const name = `coalesce(${associateNameSql(`${associate}.associate_id`)}, ${user}.username)`;
  return `case when ${user}.id = ${SYSTEM_USER} then '' else ${name} end`;
}
