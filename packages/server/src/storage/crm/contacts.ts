/** Companies (`contact`) with everything that belongs to them. */
import type { Queryable } from '../database.ts';
import { address } from './addresses.ts';
import { flag, note, optional, reference, text, time, whole } from './columns.ts';
import { loadShownRecords } from './load-shown-records.ts';
import { associateNameSql } from './name-sql.ts';
import {
  ASSOCIATE_STAMPS,
  emails,
  PHONE_TYPE,
  phones,
  recordShape,
  type StoredRecord,
  urls,
} from './record-shape.ts';
import { selectRecord } from './select-record.ts';

/** `description` is the note; `associateId` our contact, `supportPersonId` the counterpart of `supportAssociateId`. */
export const CONTACT = recordShape({
  table: 'contact',
  id: 'contact_id',
  columns: {
    name: text('name', 219),
    department: text('department', 219),
    kananame: text('kananame', 219),
    number1: text('number1', 49),
    number2: text('number2', 49),
    orgNr: text('orgnr', 49),
    description: note('text'),
    countryId: reference('country_id', 'country'),
    categoryId: reference('category_idx', 'category'),
    businessId: reference('business_idx', 'business'),
    associateId: reference('associate_id', 'associate'),
    groupId: reference('group_id', 'user group'),
    supportAssociateId: reference('supportassociateid', 'associate'),
    supportPersonId: reference('supportpersonid', 'person'),
    supportLanguageId: reference('supportlanguageid', 'customer language'),
    ticketPriorityId: reference('ticketpriorityid', 'request priority'),
    stop: flag('xstop'),
    noMailing: flag('nomailing'),
    source: whole('source', { most: 32_767 }),
    activeInterests: whole('activeinterests'),
    activeErpLinks: whole('activeerplinks'),
    dbiAgentId: optional('dbi_agent_id', 0, 2_147_483_647),
    dbiKey: text('dbi_key', 255),
    dbiLastSynchronized: time('dbi_last_syncronized'),
    dbiLastModified: time('dbi_last_modified'),
  },
  children: {
    emails: emails('contact_id'),
    phones: phones('contact_id', PHONE_TYPE.contactPhone),
    faxes: phones('contact_id', PHONE_TYPE.contactFax),
    urls: urls('contact_id'),
    /** Domains of the company's e-mail addresses. */
    domains: {
      table: 'company_domain',
      owner: 'contact_id',
      columns: { value: text('domain', 255) },
      needed: ['value'],
    },
    postalAddress: address('contact_id', 'postal'),
    streetAddress: address('contact_id', 'street'),
  },
  stamps: ASSOCIATE_STAMPS,
  kept: ['activeInterests', 'activeErpLinks'],
});

/** What is shown of the rows that a company refers to; list names are multi-language strings. */
export interface ContactShown {
  readonly associateFullName: string;
  readonly businessName: string;
  readonly categoryName: string;
  readonly countryName: string;
  readonly countryEnglishName: string;
  /** Its people by rank, without deleted ones. */
  readonly personIds: readonly number[];
  /** Users work here: it is one of the companies that run this server. */
  readonly isOwner: boolean;
}

export type ContactRecord = StoredRecord<typeof CONTACT> & { readonly shown: ContactShown };

const TEXT = `
  select ${selectRecord(CONTACT)}, jsonb_build_object(
    'associateFullName', coalesce(${associateNameSql('r.associate_id')}, ''),
    'businessName', coalesce(business.name, ''), 'categoryName', coalesce(category.name, ''),
    'countryName', coalesce(country.name, ''),
    'countryEnglishName', coalesce(country.english_name, ''),
    'personIds', coalesce((select jsonb_agg(person_id order by rank, person_id) from person
      where person.contact_id = r.contact_id and deleteddate is null), '[]'),
    'isOwner', exists (select from associate a join person p on p.person_id = a.person_id
      where p.contact_id = r.contact_id and a.type = 1)) as shown
  from contact r
  left join business on business.business_id = r.business_idx
  left join category on category.category_id = r.category_idx
  left join country on country.country_id = r.country_id
  where r.contact_id = any($1::integer[]) order by r.contact_id`;

/** The companies of these ids, deleted ones too, by id. */
export function loadContacts(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ContactRecord>> {
  return loadShownRecords<typeof CONTACT, ContactShown>(
    db,
    { shape: CONTACT, name: 'load-contacts', text: TEXT },
    ids,
  );
}
