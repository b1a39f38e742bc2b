/** A company in short, as chat sessions and people show it. */
import type { ContactRecord } from '../../storage/crm/contacts.ts';
import type { contact } from '../carriers/contact.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import { formatAddress, presentAddress } from './address.ts';

export function presentContact(record: ContactRecord): Value<typeof contact> {
  const { shown, postalAddress, streetAddress } = record;
  return {
    ContactId: record.id,
    Name: record.name,
    OrgNr: record.orgNr,
    Department: record.department,
    URL: record.urls[0]?.value ?? '',
    URLName: record.urls[0]?.description ?? '',
    City: (postalAddress ?? streetAddress)?.city ?? '',
    DirectPhone: record.phones[0]?.value ?? '',
    AssociateId: record.associateId ?? 0,
    AssociateFullName: shown.associateFullName,
    CountryId: record.countryId ?? 0,
    CountryName: shown.countryName,
    EmailAddress: record.emails[0]?.value ?? '',
    EmailAddressName: record.emails[0]?.description ?? '',
    Kananame: record.kananame,
    BusinessName: shown.businessName,
    CategoryName: shown.categoryName,
    Address: presentAddress({ postal: postalAddress, street: streetAddress }),
    FormattedAddress: formatAddress(postalAddress ?? streetAddress),
    FullName: [record.name, record.department].filter((part) => part !== '').join(', '),
    IsOwnerContact: shown.isOwner,
    ActiveErpLinks: record.activeErpLinks,
    Number1: record.number1,
    Number2: record.number2,
    tableRight: TABLE_RIGHT.select,
  };
}
