/** Who a person is: names, birth, place in the company. Without their heading. */
import type { ArchiveColumn } from '../../column.ts';
import {
  birthdayColumn,
  boolColumn,
  iconColumn,
  intColumn,
  keyedTextColumn,
  listColumn,
  textColumn,
} from '../../column-kinds.ts';
import { described } from './described.ts';
import { fullName } from './names.ts';

/** Counted on from the first of the month, because a day that does not exist may not fail the statement. */
const BIRTH_DAY = `make_date(person.year_of_birth, person.month_of_birth, 1)
  + (person.day_of_birth - 1)`;

export const PERSON_NAME_COLUMNS: readonly ArchiveColumn[] = [
  intColumn({
    name: 'personId',
    value: 'c.customer_id',
    ...described(
      'DB ID: Displays the database ID of a contact',
      'Database-ID: Viser personens ID i databasen',
    ),
  }),
  textColumn({
    name: 'firstName',
    value: 'person.firstname',
    ...described(
      "First name: Displays the contact's first name",
      'Fornavn: Viser personens fornavn',
    ),
  }),
  textColumn({
    name: 'lastName',
    value: 'person.lastname',
    ...described(
      "Last name: Displays the contact's last name",
      'Etternavn: Viser personens etternavn',
    ),
  }),
  textColumn({
    name: 'middleName',
    value: 'person.middlename',
    ...described(
      "Middle name: Displays the contact's middle name.",
      'Mellomnavn: Viser personens mellomnavn.',
    ),
  }),
  keyedTextColumn({
    name: 'fullName',
    value: fullName('person'),
    key: 'c.customer_id',
    ...described(
      'Contact: Displays the contact to which an item is linked',
      'Person: Viser personen som aktiviteten er knyttet til',
    ),
  }),
  intColumn({
    name: 'contactId',
    value: 'person.contact_id',
    ...described('Company ID: Database ID of company', 'Firma-ID: Firmaets ID i databasen'),
  }),
  textColumn({
    name: 'mrMrs',
    value: 'person.mrmrs',
    ...described(
      'Mr/Ms: Displays whether the contact is addressed as Mr or Ms',
      'Tiltale: Viser om personen tiltales som herr eller fru',
    ),
  }),
  listColumn({
    name: 'position',
    value: 'person.position_idx',
    shown: 'personPosition.name',
    list: 'perspos',
    joins: ['personPosition'],
    ...described('Position', 'Stilling'),
  }),
  textColumn({
    name: 'personNumber',
    value: 'person.person_number',
    ...described("Number: Displays the contact's number", 'Nummer: Viser personens nummer'),
  }),
  textColumn({
    name: 'title',
    value: 'person.title',
    ...described(
      "Title: Displays the contact's job title",
      'Tittel: Viser personens stillingstittel',
    ),
  }),
  intColumn({
    name: 'rank',
    value: 'person.rank',
    ...described(
      "Rank: Displays a contact's current rank",
      'Rangering: Viser personens plass i rekkefølgen i firmaet',
    ),
  }),
  birthdayColumn({
    name: 'birthdate',
    value: `case when extract(month from ${BIRTH_DAY}) = person.month_of_birth
      then ${BIRTH_DAY} end`,
    ...described(
      "Birthdate: Displays the contact's date of birth",
      'Fødselsdato: Viser personens fødselsdato',
    ),
  }),
  intColumn({
    name: 'birthYear',
    value: 'person.year_of_birth',
    ...described(
      "Birth year: Displays contact's birth year",
      'Fødselsår: Viser året personen er født',
    ),
  }),
  intColumn({
    name: 'birthMonth',
    value: 'person.month_of_birth',
    ...described(
      "Birth month: Displays contact's birth month",
      'Fødselsmåned: Viser måneden personen er født',
    ),
  }),
  intColumn({
    name: 'birthDay',
    value: 'person.day_of_birth',
    ...described(
      "Birth day: Displays contact's birth day (day of month)",
      'Fødselsdag: Viser dagen i måneden personen er født',
    ),
  }),
  textColumn({
    name: 'kanaFirstName',
    value: 'person.kanafname',
    ...described(
      "First name, kana: Contact's first name, in kana alphabet",
      'Fornavn, kana: Personens fornavn i kana-alfabetet',
    ),
  }),
  textColumn({
    name: 'kanaLastName',
    value: 'person.kanalname',
    ...described(
      "Last name, kana: Contact's last name, in kana alphabet",
      'Etternavn, kana: Personens etternavn i kana-alfabetet',
    ),
  }),
  boolColumn({
    name: 'hasCompany',
    value: 'person.contact_id is not null',
    ...described(
      'Has company: The contact is associated with a company',
      'Har firma: Personen er knyttet til et firma',
    ),
  }),
  boolColumn({
    name: 'retired',
    value: 'person.retired',
    ...described(
      'Former employee: Indicates whether the contact has retired/left the company',
      'Tidligere ansatt: Viser om personen har sluttet i firmaet',
    ),
  }),
  iconColumn({
    name: 'associateType',
    value: `case personAsAssociate.type when 1 then 'internalAssociate'
        when 2 then 'resourceAssociate' when 3 then 'externalAssociate'
        when 4 then 'anonymousAssociate' when 5 then 'systemAssociate' end
      || case when personAsAssociate.chat_status = 1 then 'Online' else '' end`,
    joins: ['personAsAssociate'],
    ...described(
      'User type: Displays an icon indicating if a contact is an associate or external contact with log-in rights and currently online. This information is updated only once while the archive is loading.',
      'Brukertype: Viser et ikon som forteller om personen er intern bruker eller ekstern bruker med påloggingsrett, og er pålogget nå. Opplysningen oppdateres bare når arkivet lastes.',
    ),
  }),
  iconColumn({
    name: 'portraitThumbnail',
    value: `'personImage:' || c.customer_id`,
    ...described('Person image: Person image', 'Bilde: Bilde av personen'),
  }),
];
