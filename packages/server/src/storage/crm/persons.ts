/** Persons (`person`) with everything that belongs to them. */
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

const SMALL = { most: 32_767 };

/** `associateId` is our contact for the person; `description` its note. */
export const PERSON = recordShape({
  table: 'person',
  id: 'person_id',
  columns: {
    firstname: text('firstname', 99),
    middleName: text('middlename', 99),
    lastname: text('lastname', 99),
    kanaFirstname: text('kanafname', 99),
    kanaLastname: text('kanalname', 99),
    mrmrs: text('mrmrs', 239),
    salutation: text('salutation', 239),
    title: text('title', 239),
    personNumber: text('person_number', 49),
    description: note('text'),
    post1: text('post1', 99),
    post2: text('post2', 99),
    post3: text('post3', 99),
    birthYear: optional('year_of_birth', 1, 9999),
    birthMonth: optional('month_of_birth', 1, 12),
    birthDay: optional('day_of_birth', 1, 31),
    contactId: reference('contact_id', 'contact'),
    rank: whole('rank'),
    countryId: reference('country_id', 'country'),
    positionId: reference('position_idx', 'position'),
    categoryId: reference('category_idx', 'category'),
    businessId: reference('business_idx', 'business'),
    associateId: reference('associate_id', 'associate'),
    supportAssociateId: reference('supportassociateid', 'associate'),
    supportLanguageId: reference('supportlanguageid', 'customer language'),
    ticketPriorityId: reference('ticketpriorityid', 'request priority'),
    noMailing: flag('nomailing'),
    usePersonAddress: flag('usepersonaddress'),
    retired: flag('retired'),
    source: whole('source', SMALL),
    sentInfo: whole('sentinfo'),
    showContactTickets: whole('showcontacttickets'),
    activeInterests: whole('activeinterests'),
    activeErpLinks: whole('activeerplinks'),
    dbiAgentId: optional('dbi_agent_id', 0, 2_147_483_647),
    dbiKey: text('dbi_key', 255),
    dbiLastSynchronized: time('dbi_last_syncronized'),
    dbiLastModified: time('dbi_last_modified'),
  },
  children: {
    emails: emails('person_id'),
    chatEmails: emails('person_id', 1),
    internetPhones: emails('person_id', 2),
    officePhones: phones('person_id', PHONE_TYPE.direct),
    mobilePhones: phones('person_id', PHONE_TYPE.mobile),
    privatePhones: phones('person_id', PHONE_TYPE.private),
    otherPhones: phones('person_id', PHONE_TYPE.other),
    faxes: phones('person_id', PHONE_TYPE.fax),
    urls: urls('person_id'),
    address: address('person_id', 'private'),
  },
  stamps: ASSOCIATE_STAMPS,
  kept: ['rank', 'activeInterests', 'activeErpLinks'],
});

/** What is shown of the rows that a person refers to; empty texts where there is none. */
export interface PersonShown {
  readonly contactName: string;
  readonly contactDepartment: string;
  readonly contactOrgNr: string;
  readonly contactCountryId: number | null;
  readonly contactPhone: string;
  readonly contactFax: string;
  /** List names are multi-language strings. */
  readonly positionName: string;
  readonly categoryName: string;
  readonly associateFullName: string;
  /** The associate that this person is; null for everybody but users. */
  readonly ownAssociateId: number | null;
  readonly ownAssociateName: string;
}

export type PersonRecord = StoredRecord<typeof PERSON> & { readonly shown: PersonShown };

const TEXT = `
  select ${selectRecord(PERSON)}, jsonb_build_object(
    'contactName', coalesce(k.name, ''), 'contactDepartment', coalesce(k.department, ''),
    'contactOrgNr', coalesce(k.orgnr, ''), 'contactCountryId', k.country_id,
    'contactPhone', ${firstPhone(PHONE_TYPE.contactPhone)},
    'contactFax', ${firstPhone(PHONE_TYPE.contactFax)},
    'positionName', coalesce(position.name, ''), 'categoryName', coalesce(category.name, ''),
    'associateFullName', coalesce(${associateNameSql('r.associate_id')}, ''),
    'ownAssociateId', own.associate_id, 'ownAssociateName', coalesce(own.name, '')) as shown
  from person r
  left join contact k on k.contact_id = r.contact_id
  left join perspos position on position.perspos_id = r.position_idx
  left join category on category.category_id = r.category_idx
  left join lateral (
    select associate_id, name from associate a where a.person_id = r.person_id
    order by a.deleted, a.associate_id limit 1
  ) own on true
  where r.person_id = any($1::integer[]) order by r.person_id`;

/** The persons of these ids, deleted ones too, by id. */
export function loadPersons(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PersonRecord>> {
  return loadShownRecords<typeof PERSON, PersonShown>(
    db,
    { shape: PERSON, name: 'load-persons', text: TEXT },
    ids,
  );
}

/** The rank of a person that joins the company now: behind all others. */
export async function nextPersonRank(db: Queryable, contactId: number | null): Promise<number> {
  if (contactId === null) return 1;
  const { rows } = await db.query<{ rank: number }>(
    'select coalesce(max(rank), 0) + 1 as rank from person where contact_id = $1',
    [contactId],
  );
  return rows[0]?.rank ?? 1;
}

function firstPhone(type: number): string {
  return `coalesce((select phone from phone where phone.contact_id = r.contact_id
    and ptype_idx = ${type} order by phone.rank limit 1), '')`;
}
