/** Persons, companies, projects and sales: what each adds to the saving of all records (CR10, CR13, CR16). */
import { CONTACT, type ContactRecord, loadContacts } from '../storage/crm/contacts.ts';
import { loadList } from '../storage/crm/list-entries.ts';
import type { ListName } from '../storage/crm/list-shapes.ts';
import { loadPersons, nextPersonRank, PERSON, type PersonRecord } from '../storage/crm/persons.ts';
import { loadProjects, PROJECT, type ProjectRecord } from '../storage/crm/projects.ts';
import { loadSales, SALE, type SaleRecord } from '../storage/crm/sales.ts';
import type { Queryable } from '../storage/database.ts';
import { emptyFields, needSome, type RecordKind } from './save-record.ts';

export const PERSON_KIND: RecordKind<typeof PERSON, PersonRecord> = {
  name: 'person',
  shape: PERSON,
  load: loadPersons,
  defaults: async (_db, { associateId }) => ({ ...emptyFields(PERSON), associateId }),
  async settle({ tx, before, after }) {
    needSome([after.firstname, after.lastname], 'A person needs a first name or a last name.');
    if (before !== null && before.contactId === after.contactId) return after;
    return { ...after, rank: await nextPersonRank(tx, after.contactId) };
  },
};

export const CONTACT_KIND: RecordKind<typeof CONTACT, ContactRecord> = {
  name: 'contact',
  shape: CONTACT,
  load: loadContacts,
  defaults: async (_db, { associateId, groupId }) => ({
    ...emptyFields(CONTACT),
    associateId,
    groupId,
  }),
  settle({ after }) {
    needSome([after.name], 'A contact needs a name.');
    return after;
  },
};

export const PROJECT_KIND: RecordKind<typeof PROJECT, ProjectRecord> = {
  name: 'project',
  shape: PROJECT,
  load: loadProjects,
  defaults: async (db, { associateId, groupId }) => ({
    ...emptyFields(PROJECT),
    associateId,
    groupId,
    typeId: await firstOf(db, 'projtype'),
    statusId: await firstOf(db, 'projstatus'),
  }),
  settle({ after }) {
    needSome([after.name], 'A project needs a name.');
    return after;
  },
};

export const SALE_KIND: RecordKind<typeof SALE, SaleRecord> = {
  name: 'sale',
  shape: SALE,
  load: loadSales,
  defaults: async (db, { associateId, groupId }) => ({
    ...emptyFields(SALE),
    associateId,
    groupId,
    currencyId: await firstOf(db, 'currency'),
    saleTypeId: await firstOf(db, 'saletype'),
  }),
  settle({ after }) {
    needSome([after.heading], 'A sale needs a heading.');
    return after;
  },
};

/** The list's entry that stands first, for what must be of some kind. */
async function firstOf(db: Queryable, list: ListName): Promise<number | null> {
  const entries = [...(await loadList(db, list)).values()];
  return entries.find((entry) => !entry.deleted)?.id ?? null;
}
