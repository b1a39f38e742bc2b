/** The associate behind a session's agent: the person, its company and its groups. */
import type { ArchiveColumn } from '../../column.ts';
import {
  associateColumn,
  boolColumn,
  iconColumn,
  intColumn,
  listColumn,
  textColumn,
  userGroupColumn,
} from '../../column-kinds.ts';
import { shownTexts } from '../shown-texts.ts';
import { described, inGroup } from './described.ts';
import { associateFullName, nameDepartment } from './names.ts';
import { USER_COLUMNS } from './user-columns.ts';

const PERSON = ['associatePerson'];
const COMPANY = ['associateContact'];
const FULL_NAME = associateFullName('associate', 'associatePerson');

/** The vendor's UserType. */
const TYPE_SHOWN = shownTexts('associate.type', {
  0: { en: 'Unknown', no: 'Ukjent' },
  1: { en: 'Associate', no: 'Intern bruker' },
  2: { en: 'Resource', no: 'Ressurs' },
  3: { en: 'External user', no: 'Ekstern bruker' },
  4: { en: 'Anonymous account', no: 'Anonym konto' },
  5: { en: 'System user', no: 'Systembruker' },
});

const NAME_COLUMNS: readonly ArchiveColumn[] = [
  textColumn({
    name: 'firstName',
    value: 'associatePerson.firstname',
    joins: PERSON,
    ...described(
      "First name: Displays the contact's first name",
      'Fornavn: Viser personens fornavn',
    ),
  }),
  textColumn({
    name: 'lastName',
    value: 'associatePerson.lastname',
    joins: PERSON,
    ...described(
      "Last name: Displays the contact's last name",
      'Etternavn: Viser personens etternavn',
    ),
  }),
  textColumn({
    name: 'middleName',
    value: 'associatePerson.middlename',
    joins: PERSON,
    ...described(
      "Middle Name: Displays the contact's middle name.",
      'Mellomnavn: Viser personens mellomnavn.',
    ),
  }),
  textColumn({
    name: 'fullName',
    value: FULL_NAME,
    joins: PERSON,
    ...described(
      'Full name: Displays full name of user (first, middle, last - according to settings)',
      'Fullt navn: Viser brukerens fulle navn (fornavn, mellomnavn, etternavn – etter innstillingene)',
    ),
  }),
  intColumn({
    name: 'contactId',
    value: 'associatePerson.contact_id',
    sortable: false,
    joins: PERSON,
    ...described(
      'Company ID: Database ID of the company the user belongs to',
      'Firma-ID: ID i databasen til firmaet som brukeren hører til',
    ),
  }),
  intColumn({
    name: 'personId',
    value: 'associate.person_id',
    sortable: false,
    ...described(
      'Contact ID: Database ID of the contact row',
      'Person-ID: Personens ID i databasen',
    ),
  }),
  textColumn({
    name: 'mrMrs',
    value: 'associatePerson.mrmrs',
    joins: PERSON,
    ...described(
      'Mr/Ms: Displays whether the contact is addressed as Mr or Ms',
      'Tiltale: Viser om personen tiltales som herr eller fru',
    ),
  }),
  // The tooltip is the source document's own.
  textColumn({
    name: 'title',
    value: 'associatePerson.title',
    joins: PERSON,
    ...described(
      'Title: Displays whether the contact is addressed as Mr or Ms',
      'Tittel: Viser personens stillingstittel',
    ),
  }),
  textColumn({
    name: 'personEmail',
    // As the associate is shown everywhere else: the user's own address stands in for its person's.
    value: "coalesce(associateEmail.email_address, nullif(agent.email, ''))",
    joins: ['associateEmail', 'agent'],
    ...described('E-mail', 'E-post'),
  }),
  iconColumn({
    name: 'portraitThumbnail',
    value: `'personImage:' || associate.person_id`,
    ...described('Person image: Person image', 'Bilde: Bilde av personen'),
  }),
];

const COMPANY_COLUMNS: readonly ArchiveColumn[] = [
  textColumn({
    name: 'contactName',
    value: 'associateContact.name',
    joins: COMPANY,
    ...described(
      'Owning company: Name of the company the user belongs to',
      'Eierfirma: Navnet på firmaet som brukeren hører til',
    ),
  }),
  textColumn({
    name: 'contactDepartment',
    value: 'associateContact.department',
    joins: COMPANY,
    ...described(
      'Owning department: Name of the department at the company the user belongs to',
      'Eieravdeling: Navnet på avdelingen i firmaet som brukeren hører til',
    ),
  }),
  textColumn({
    name: 'contactFullName',
    value: nameDepartment('associateContact'),
    joins: COMPANY,
    ...described(
      'Owner: Name and department of the company the user belongs to',
      'Eier: Navn og avdeling i firmaet som brukeren hører til',
    ),
  }),
  listColumn({
    name: 'contactCategory',
    value: 'associateContact.category_idx',
    shown: 'associateCategory.name',
    list: 'category',
    joins: [...COMPANY, 'associateCategory'],
    ...described('Category: Category', 'Kategori: Kategori'),
  }),
];

const ASSOCIATE_OWN_COLUMNS: readonly ArchiveColumn[] = [
  userGroupColumn({
    name: 'usergroup',
    value: 'associate.group_idx',
    shown: 'associateGroup.name',
    joins: ['associateGroup'],
    ...described(
      "Primary group: The user's primary user group",
      'Hovedgruppe: Brukerens primære brukergruppe',
    ),
  }),
  userGroupColumn({
    name: 'otherGroups',
    value: 'associateOtherGroups.ids[1]',
    shown: 'associateOtherGroups.names',
    sortable: false,
    restricted: { by: 'members', members: 'associateOtherGroups.ids' },
    joins: ['associateOtherGroups'],
    ...described('Other groups: Other groups', 'Andre grupper: Andre grupper'),
  }),
  associateColumn({
    name: 'assocName',
    value: 'associate.associate_id',
    shown: 'associate.name',
    ...described('User ID: User ID', 'Bruker-ID: Bruker-ID'),
  }),
  textColumn({
    name: 'assocTooltip',
    value: 'associate.tooltip',
    sortable: false,
    ...described('Description: Description', 'Beskrivelse: Beskrivelse'),
  }),
  listColumn({
    name: 'assocType',
    value: 'associate.type',
    shown: TYPE_SHOWN,
    ...described(
      'Type: Type of user: associate, external user, system user, anonymous account',
      'Type: Type bruker: intern bruker, ekstern bruker, systembruker, anonym konto',
    ),
  }),
  textColumn({
    name: 'userName',
    value: 'associate.username',
    ...described('User name: User name', 'Brukernavn: Brukernavn'),
  }),
  textColumn({
    name: 'locationAddress',
    value: 'associate.locationaddress',
    ...described('Location: Location', 'Sted: Hvor kundebehandleren eller ressursen holder til'),
  }),
  boolColumn({
    name: 'isLocation',
    value: 'associate.islocation',
    ...described('Is a location: Is a location', 'Er et sted: Er et sted, som et møterom'),
  }),
];

export const ASSOCIATE_COLUMNS: readonly ArchiveColumn[] = inGroup(
  {
    path: 'associate',
    heading: { en: 'Associate', no: 'Kundebehandler' },
    joins: ['associate'],
  },
  [...NAME_COLUMNS, ...COMPANY_COLUMNS, ...ASSOCIATE_OWN_COLUMNS, ...USER_COLUMNS],
);
