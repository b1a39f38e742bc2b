/** Where a person's fields stand in PersonEntity. */
import type { PersonFields } from '../../crm/default-records.ts';
import type { personEntity } from './person-entity.ts';
import { type PlacesOf, wireNames } from './places.ts';
import type { Value } from './property.ts';

export const PERSON_PLACES = {
  plain: {
    Firstname: 'firstname',
    MiddleName: 'middleName',
    Lastname: 'lastname',
    Mrmrs: 'mrmrs',
    Title: 'title',
    Description: 'description',
    PersonNumber: 'personNumber',
    NoMailing: 'noMailing',
    UsePersonAddress: 'usePersonAddress',
    Retired: 'retired',
    Post1: 'post1',
    Post2: 'post2',
    Post3: 'post3',
    Kanafname: 'kanaFirstname',
    Kanalname: 'kanaLastname',
    Salutation: 'salutation',
    ActiveInterests: 'activeInterests',
    DbiKey: 'dbiKey',
    DbiLastModified: 'dbiLastModified',
    DbiLastSyncronized: 'dbiLastSynchronized',
    SentInfo: 'sentInfo',
    ShowContactTickets: 'showContactTickets',
    Source: 'source',
    ActiveErpLinks: 'activeErpLinks',
  },
  orZero: { DbiAgentId: 'dbiAgentId' },
  links: {
    Position: ['positionId', 'Id'],
    Contact: ['contactId', 'ContactId'],
    Country: ['countryId', 'CountryId'],
    Category: ['categoryId', 'Id'],
    Business: ['businessId', 'Id'],
    Associate: ['associateId', 'AssociateId'],
    SupportAssociate: ['supportAssociateId', 'AssociateId'],
    TicketPriority: ['ticketPriorityId', 'Id'],
    CustomerLanguage: ['supportLanguageId', 'Id'],
  },
  addresses: { Emails: 'emails', Urls: 'urls', ChatEmails: 'chatEmails' },
  phones: {
    PrivatePhones: 'privatePhones',
    Faxes: 'faxes',
    MobilePhones: 'mobilePhones',
    OfficePhones: 'officePhones',
    OtherPhones: 'otherPhones',
    InternetPhones: 'internetPhones',
  },
} as const satisfies PlacesOf<Value<typeof personEntity>, PersonFields>;

export const PERSON_NAMES = wireNames(PERSON_PLACES, {
  birthYear: 'BirthDate',
  birthMonth: 'BirthDate',
  birthDay: 'BirthDate',
  address: 'Address.Street',
});
