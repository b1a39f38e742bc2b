/** Who takes part in projects and sales: persons with their companies and roles. */
import type { ProjectFields, SaleFields } from '../../crm/default-records.ts';
import { type ContactRecord, loadContacts } from '../../storage/crm/contacts.ts';
import { loadListEntries } from '../../storage/crm/list-entries.ts';
import { loadPersons, type PersonRecord } from '../../storage/crm/persons.ts';
import type { Queryable } from '../../storage/database.ts';
import type { projectMember } from '../carriers/project-member.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { saleStakeholder } from '../carriers/sale-stakeholder.ts';
import { idsIn } from './linked-entries.ts';
import { fullNameOf } from './person-name.ts';

/** Three statements however many members. */
export async function presentProjectMembers(
  db: Queryable,
  project: Pick<ProjectFields, 'name' | 'members'> & { readonly id: number },
): Promise<readonly Value<typeof projectMember>[]> {
  const members = await loadMembers(db, 'pmembtype', project.members);
  return members.map(({ row, person, contact, roleName }) => ({
    ...personOf(person),
    ...contactOf(row.contactId, contact),
    PersonId: row.personId ?? 0,
    ProjectId: project.id,
    ProjectName: project.name,
    ContactDepartment: contact?.department ?? '',
    EmailAddressName: person?.emails[0]?.description ?? '',
    FullName: person === null ? '' : fullNameOf(person),
    ProjectMemberTypeId: row.roleId ?? 0,
    ProjectMemberTypeName: roleName,
    Comment: row.comment,
    tableRight: TABLE_RIGHT.select,
  }));
}

/** Three statements however many stakeholders. */
export async function presentSaleStakeholders(
  db: Queryable,
  sale: Pick<SaleFields, 'stakeholders'> & { readonly id: number },
): Promise<readonly Value<typeof saleStakeholder>[]> {
  const stakeholders = await loadMembers(db, 'stakeholderrole', sale.stakeholders);
  return stakeholders.map(({ row, person, contact, roleName }, index) => ({
    ...personOf(person),
    ...contactOf(row.contactId, contact),
    PersonId: row.personId ?? 0,
    SaleId: sale.id,
    EmailDescription: person?.emails[0]?.description ?? '',
    StakeholderRoleId: row.roleId ?? 0,
    StakeholderRoleName: roleName,
    Comment: row.comment,
    Rank: index + 1,
    tableRight: TABLE_RIGHT.select,
  }));
}

type Row = ProjectFields['members'][number] | SaleFields['stakeholders'][number];

interface Member {
  readonly row: Row;
  readonly person: PersonRecord | null;
  readonly contact: ContactRecord | null;
  readonly roleName: string;
}

async function loadMembers(
  db: Queryable,
  roleList: 'pmembtype' | 'stakeholderrole',
  rows: readonly Row[],
): Promise<readonly Member[]> {
  const [persons, contacts, roles] = await Promise.all([
    loadPersons(db, idsIn(...rows.map(({ personId }) => personId))),
    loadContacts(db, idsIn(...rows.map(({ contactId }) => contactId))),
    loadListEntries(db, roleList, idsIn(...rows.map(({ roleId }) => roleId))),
  ]);
  return rows.map((row) => ({
    row,
    person: persons.get(row.personId ?? 0) ?? null,
    contact: contacts.get(row.contactId ?? 0) ?? null,
    roleName: roles.get(row.roleId ?? 0)?.name ?? '',
  }));
}

function personOf(person: PersonRecord | null) {
  return {
    Mrmrs: person?.mrmrs ?? '',
    Firstname: person?.firstname ?? '',
    MiddleName: person?.middleName ?? '',
    Lastname: person?.lastname ?? '',
    CountryId: person?.countryId ?? 0,
    EmailAddress: person?.emails[0]?.value ?? '',
    Phone: (person?.officePhones[0] ?? person?.mobilePhones[0])?.value ?? '',
  };
}

function contactOf(id: number | null, contact: ContactRecord | null) {
  return { ContactId: id ?? 0, ContactName: contact?.name ?? '' };
}
