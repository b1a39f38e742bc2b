/** Where a company's fields stand in ContactEntity. */
import type { ContactFields } from '../../crm/default-records.ts';
import type { contactEntity } from './contact-entity.ts';
import { type PlacesOf, wireNames } from './places.ts';
import type { Value } from './property.ts';

export const CONTACT_PLACES = {
  plain: {
    Name: 'name',
    Department: 'department',
    OrgNr: 'orgNr',
    Number1: 'number1',
    Number2: 'number2',
    Description: 'description',
    NoMailing: 'noMailing',
    Kananame: 'kananame',
    Xstop: 'stop',
    ActiveInterests: 'activeInterests',
    DbiKey: 'dbiKey',
    DbiLastModified: 'dbiLastModified',
    DbiLastSyncronized: 'dbiLastSynchronized',
    Source: 'source',
    ActiveErpLinks: 'activeErpLinks',
  },
  orZero: { GroupId: 'groupId', DbiAgentId: 'dbiAgentId' },
  links: {
    Associate: ['associateId', 'AssociateId'],
    Business: ['businessId', 'Id'],
    Category: ['categoryId', 'Id'],
    Country: ['countryId', 'CountryId'],
    SupportAssociate: ['supportAssociateId', 'AssociateId'],
    SupportPerson: ['supportPersonId', 'PersonId'],
    TicketPriority: ['ticketPriorityId', 'Id'],
    CustomerLanguage: ['supportLanguageId', 'Id'],
  },
  addresses: { Emails: 'emails', Urls: 'urls' },
  phones: { Phones: 'phones', Faxes: 'faxes' },
} as const satisfies PlacesOf<Value<typeof contactEntity>, ContactFields>;

export const CONTACT_NAMES = wireNames(CONTACT_PLACES, {
  domains: 'Domains',
  streetAddress: 'Address.Street',
  postalAddress: 'Address.Postal',
});
