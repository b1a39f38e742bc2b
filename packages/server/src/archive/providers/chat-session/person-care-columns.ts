/** How a person is looked after: lists it is sorted into, mailings, notes, links. Without their heading. */
import type { ArchiveColumn } from '../../column.ts';
import { boolColumn, intColumn, listColumn } from '../../column-kinds.ts';
import { described } from './described.ts';

const HAS_INTERESTS = {
  value: 'person.activeinterests > 0',
  ...described(
    'Has interests: Displays an Icon indicating if the contact has active interests',
    'Har interesser: Viser et ikon som forteller om personen har aktive interesser',
  ),
};

export const PERSON_CARE_COLUMNS: readonly ArchiveColumn[] = [
  boolColumn({
    name: 'hasInfoText',
    value: "person.text <> ''",
    ...described(
      'Has note: Displays an icon indicating if there is additional information available about the contact',
      'Har notat: Viser et ikon som forteller om det finnes flere opplysninger om personen',
    ),
  }),
  boolColumn({ name: 'hasInterests', ...HAS_INTERESTS }),
  boolColumn({ name: 'personHasInterests', ...HAS_INTERESTS }),
  listColumn({
    name: 'personCountry',
    value: 'person.country_id',
    shown: 'personCountry.name',
    list: 'country',
    joins: ['personCountry'],
    ...described('Country: Country', 'Land: Land'),
  }),
  intColumn({
    name: 'personCountryId',
    value: 'person.country_id',
    ...described('Country ID: Country ID', 'Land-ID: Landets ID'),
  }),
  boolColumn({
    name: 'personNoMail',
    value: 'person.nomailing',
    ...described(
      "No Mailings: Displays the contact's No Mailings checkbox",
      'Ingen utsendelser: Viser om personen er reservert mot utsendelser',
    ),
  }),
  boolColumn({
    name: 'useAsMailingAddress',
    value: 'person.usepersonaddress',
    ...described(
      'Use as postal address: Use as postal address',
      'Bruk som postadresse: Bruk personens adresse som postadresse',
    ),
  }),
  listColumn({
    name: 'personSource',
    // 0 says that nobody knows; the column is older than the list.
    value: 'nullif(person.source, 0)',
    shown: 'personSource.name',
    list: 'source',
    joins: ['personSource'],
    ...described('Source: Source (Contact)', 'Kilde: Kilde (person)'),
  }),
  boolColumn({
    name: 'personActiveErpLinks',
    value: 'person.activeerplinks > 0',
    ...described(
      'ERP connected: Is there an active ERP Sync?',
      'ERP-tilknyttet: Er det en aktiv ERP-synkronisering?',
    ),
  }),
  listColumn({
    name: 'ticketPriority',
    value: 'person.ticketpriorityid',
    shown: 'personPriority.name',
    list: 'ticketpriority',
    joins: ['personPriority'],
    ...described(
      'Service priority: Default service priority for this contact',
      'Prioritet: Prioriteten som personens henvendelser får',
    ),
  }),
  listColumn({
    name: 'supportLanguage',
    value: 'person.supportlanguageid',
    shown: 'personLanguage.name',
    list: 'custlang',
    joins: ['personLanguage'],
    ...described(
      'Preferred language: Preferred language used for reply templates and more',
      'Foretrukket språk: Språket for svarmaler og annet',
    ),
  }),
  listColumn({
    name: 'personCategory',
    value: 'person.category_idx',
    shown: 'personCategory.name',
    list: 'category',
    joins: ['personCategory'],
    ...described('Category', 'Kategori'),
  }),
  listColumn({
    name: 'personBusiness',
    value: 'person.business_idx',
    shown: 'personBusiness.name',
    list: 'business',
    joins: ['personBusiness'],
    ...described('Business', 'Bransje'),
  }),
  boolColumn({
    name: 'isProjectMember',
    value: 'exists (select from projectmember m where m.person_id = c.customer_id)',
    ...described(
      'Is project member: This person is a project member',
      'Er prosjektmedlem: Personen er medlem av et prosjekt',
    ),
  }),
  boolColumn({
    name: 'isStakeholder',
    value: 'exists (select from salestakeholder s where s.person_id = c.customer_id)',
    ...described(
      'Is stakeholder: This person is a sale stakeholder',
      'Er interessent: Personen er interessent i et salg',
    ),
  }),
];
