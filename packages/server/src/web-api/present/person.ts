/** A person in short, as chat sessions, companies and requests show it. */
import type { PersonRecord } from '../../storage/crm/persons.ts';
import type { person } from '../carriers/person.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import { formalNameOf, fullNameOf, joined } from './person-name.ts';

export function presentPerson(record: PersonRecord): Value<typeof person> {
  const { shown } = record;
  return {
    PersonId: record.id,
    Position: shown.positionName,
    Mrmrs: record.mrmrs,
    Firstname: record.firstname,
    Lastname: record.lastname,
    MiddleName: record.middleName,
    Title: record.title,
    Description: record.description,
    Email: record.emails[0]?.value ?? '',
    EmailName: record.emails[0]?.description ?? '',
    FullName: fullNameOf(record),
    FormalName: formalNameOf(record),
    DirectPhone: record.officePhones[0]?.value ?? '',
    MobilePhone: record.mobilePhones[0]?.value ?? '',
    FaxPhone: record.faxes[0]?.value ?? '',
    CountryId: record.countryId ?? 0,
    ContactId: record.contactId ?? 0,
    ContactName: shown.contactName,
    ContactDepartment: shown.contactDepartment,
    ContactFullName: joined(shown.contactName, shown.contactDepartment),
    ContactCountryId: shown.contactCountryId ?? 0,
    ContactOrgNr: shown.contactOrgNr,
    ContactPhone: shown.contactPhone,
    ContactFax: shown.contactFax,
    Retired: record.retired ? 1 : 0,
    Rank: record.rank,
    ActiveInterests: record.activeInterests,
    ActiveErpLinks: record.activeErpLinks,
    AssociateName: shown.ownAssociateName,
    AssociateId: shown.ownAssociateId ?? 0,
    UsePersonAddress: record.usePersonAddress,
    Kanafname: record.kanaFirstname,
    Kanalname: record.kanaLastname,
    Post1: record.post1,
    Post2: record.post2,
    Post3: record.post3,
    TicketPriorityId: record.ticketPriorityId ?? 0,
    SupportLanguageId: record.supportLanguageId ?? 0,
    SupportAssociateId: record.supportAssociateId ?? 0,
    CategoryName: shown.categoryName,
    PersonNumber: record.personNumber,
    tableRight: TABLE_RIGHT.select,
  };
}
