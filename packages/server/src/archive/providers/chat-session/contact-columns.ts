/** The company that a session is about. */
import type { ArchiveColumn } from '../../column.ts';
import {
  boolColumn,
  datetimeColumn,
  intColumn,
  keyedTextColumn,
  listColumn,
  stampColumn,
  textColumn,
} from '../../column-kinds.ts';
import { colleagueColumn, colleagueFullNameColumn } from './colleague-columns.ts';
import { described, inGroup } from './described.ts';
import { fullName, nameDepartment } from './names.ts';

const UPDATER = { value: 'contact.updated_associate_id', alias: 'contactUpdater' };
const REGISTRAR = { value: 'contact.registered_associate_id', alias: 'contactRegistrar' };

const OWN_COLUMNS: readonly ArchiveColumn[] = [
  intColumn({
    name: 'contactId',
    value: 'c.contact_id',
    ...described('Company ID: Database ID of company', 'Firma-ID: Firmaets ID i databasen'),
  }),
  keyedTextColumn({
    name: 'name',
    value: 'contact.name',
    key: 'c.contact_id',
    ...described('Company name', 'Firmanavn'),
  }),
  textColumn({
    name: 'department',
    value: 'contact.department',
    ...described('Department', 'Avdeling'),
  }),
  textColumn({
    name: 'nameDepartment',
    value: nameDepartment('contact'),
    restriction: null,
    ...described(
      'Company: Displays the company an activity is linked to',
      'Firma: Viser firmaet som aktiviteten er knyttet til',
    ),
  }),
  boolColumn({
    name: 'hasInfoText',
    value: "contact.text <> ''",
    ...described(
      'Has note: Displays an icon indicating if there is additional information available about the contact',
      'Har notat: Viser et ikon som forteller om det finnes flere opplysninger om firmaet',
    ),
  }),
  boolColumn({
    name: 'hasInterests',
    value: 'contact.activeinterests > 0',
    ...described(
      'Has interests: Displays an Icon indicating if the contact has active interests',
      'Har interesser: Viser et ikon som forteller om firmaet har aktive interesser',
    ),
  }),
  colleagueColumn({
    name: 'associateId',
    value: 'contact.associate_id',
    alias: 'contactOwner',
    ...described('Our contact: Displays our contact', 'Vår kontakt: Viser hvem som er vår kontakt'),
  }),
  listColumn({
    name: 'category',
    value: 'contact.category_idx',
    shown: 'contactCategory.name',
    list: 'category',
    joins: ['contactCategory'],
    ...described('Category', 'Kategori'),
  }),
  listColumn({
    name: 'business',
    value: 'contact.business_idx',
    shown: 'contactBusiness.name',
    list: 'business',
    joins: ['contactBusiness'],
    ...described('Business', 'Bransje'),
  }),
  listColumn({
    name: 'country',
    value: 'contact.country_id',
    shown: 'contactCountry.name',
    list: 'country',
    joins: ['contactCountry'],
    ...described(
      'Country: This criterion corresponds to the Country field on the Company card.',
      'Land: Kriteriet svarer til feltet Land på firmakortet.',
    ),
  }),
  intColumn({
    name: 'countryId',
    value: 'contact.country_id',
    ...described('Country ID: Country ID', 'Land-ID: Landets ID'),
  }),
  textColumn({ name: 'number', value: 'contact.number1', ...described('Number', 'Nummer') }),
  textColumn({ name: 'code', value: 'contact.number2', ...described('Code', 'Kode') }),
  textColumn({ name: 'orgnr', value: 'contact.orgnr', ...described('VAT No.', 'Org.nr.') }),
  boolColumn({ name: 'stop', value: 'contact.xstop', ...described('Stop', 'Stopp') }),
  boolColumn({
    name: 'contactNoMail',
    value: 'contact.nomailing',
    ...described('No mailings (company)', 'Ingen utsendelser (firma)'),
  }),
  colleagueColumn({
    name: 'updatedBy',
    ...UPDATER,
    ...described(
      'Updated by: The user who last updated the data',
      'Oppdatert av: Brukeren som sist oppdaterte opplysningene',
    ),
  }),
  colleagueFullNameColumn({
    name: 'updatedByFullName',
    ...UPDATER,
    ...described(
      'Updated by - Full name: The user who last updated the data',
      'Oppdatert av – fullt navn: Brukeren som sist oppdaterte opplysningene',
    ),
  }),
  stampColumn({
    name: 'updatedDate',
    value: 'contact.updated',
    ...described(
      'Updated: The date/time the data was last updated in UTC.',
      'Oppdatert: Når opplysningene sist ble oppdatert (UTC).',
    ),
  }),
  colleagueColumn({
    name: 'registeredBy',
    ...REGISTRAR,
    ...described(
      'Registered by: The user who registered the data',
      'Registrert av: Brukeren som registrerte opplysningene',
    ),
  }),
  colleagueFullNameColumn({
    name: 'registeredByFullName',
    ...REGISTRAR,
    ...described(
      'Registered by - Full name: The user who registered the data',
      'Registrert av – fullt navn: Brukeren som registrerte opplysningene',
    ),
  }),
  stampColumn({
    name: 'registeredDate',
    value: 'contact.registered',
    ...described(
      'Registered date: The date/time the data was registered in UTC.',
      'Registrert: Når opplysningene ble registrert (UTC).',
    ),
  }),
  listColumn({
    name: 'contactSource',
    // 0 says that nobody knows; the column is older than the list.
    value: 'nullif(contact.source, 0)',
    shown: 'contactSource.name',
    list: 'source',
    joins: ['contactSource'],
    ...described('Source: Source (Company)', 'Kilde: Kilde (firma)'),
  }),
  boolColumn({
    name: 'contactDeleted',
    value: 'contact.deleted <> 0',
    ...described('Deleted: Deleted', 'Slettet: Slettet'),
  }),
  boolColumn({
    name: 'activeErpLinks',
    value: 'contact.activeerplinks > 0',
    ...described(
      'ERP connected: Is there an active ERP Sync?',
      'ERP-tilknyttet: Er det en aktiv ERP-synkronisering?',
    ),
  }),
  datetimeColumn({
    name: 'deletedDate',
    value: 'contact.deleteddate',
    sortable: false,
    ...described('Deleted date: Deleted date', 'Slettet dato: Når firmaet ble slettet'),
  }),
  textColumn({
    name: 'mainContact',
    value: fullName('contactMain'),
    restriction: null,
    joins: ['contactMain'],
    ...described(
      'Main contact: Main contact for this company',
      'Hovedkontakt: Firmaets hovedkontakt',
    ),
  }),
];

export const CONTACT_COLUMNS: readonly ArchiveColumn[] = inGroup(
  { path: 'contact', heading: { en: 'Company', no: 'Firma' }, joins: ['contact'] },
  OWN_COLUMNS,
);
