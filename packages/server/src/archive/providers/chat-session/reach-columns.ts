/** How the customer and the company of a session can be reached: of several addresses and numbers the first by rank. */
import type { ArchiveColumn } from '../../column.ts';
import { textColumn } from '../../column-kinds.ts';
import { addressColumns } from './address-columns.ts';
import { described, inGroup } from './described.ts';
import { emailColumns } from './email-columns.ts';
import { phoneColumns, searchPhoneColumns } from './phone-columns.ts';

const PERSON = { path: 'person', heading: { en: 'Contact', no: 'Person' }, joins: [] };
const CONTACT = { path: 'contact', heading: { en: 'Company', no: 'Firma' }, joins: [] };

export const PERSON_REACH_COLUMNS: readonly ArchiveColumn[] = inGroup(PERSON, [
  ...phoneColumns('phone', 'personPhone', { en: 'Phone', no: 'Telefon' }),
  ...phoneColumns('personDirectPhone', 'personDirectPhone', { en: 'Direct', no: 'Direkte' }),
  ...phoneColumns('personMobilePhone', 'personMobilePhone', { en: 'Mobile', no: 'Mobil' }),
  ...phoneColumns('personPrivate', 'personPrivate', { en: 'Private', no: 'Privat' }),
  ...phoneColumns('personPager', 'personPager', { en: 'Other', no: 'Annet' }),
  ...phoneColumns('personDirectFax', 'personDirectFax', { en: 'Fax', no: 'Faks' }),
  ...searchPhoneColumns('personSearchPhone', 'person_id = c.customer_id'),
  noteColumn('personInfo/infoText', 'person'),
  ...emailColumns('personEmail'),
  ...urlColumns('personUrl', 'personUrl'),
  ...addressColumns('personAddress', 'personAddress', {
    en: 'Contact address',
    no: 'Personadresse',
  }),
  ...addressColumns('restrictionAddress', 'personRestrictionAddress', {
    en: 'Search address',
    no: 'Søkeadresse',
  }),
]);

export const CONTACT_REACH_COLUMNS: readonly ArchiveColumn[] = inGroup(CONTACT, [
  ...phoneColumns('phone', 'contactAnyPhone', { en: 'Phone', no: 'Telefon' }),
  ...phoneColumns('contactPhone', 'contactPhone', { en: 'Telephone', no: 'Sentralbord' }),
  ...phoneColumns('contactFax', 'contactFax', { en: 'Fax', no: 'Faks' }),
  ...searchPhoneColumns('contactSearchPhone', 'contact_id = c.contact_id'),
  noteColumn('contactInfo/infoText', 'contact'),
  ...emailColumns('contactEmail'),
  ...urlColumns('url', 'contactUrl'),
  ...addressColumns('postAddress', 'contactPostAddress', {
    en: 'Postal address',
    no: 'Postadresse',
  }),
  ...addressColumns('streetAddress', 'contactStreetAddress', {
    en: 'Street address',
    no: 'Besøksadresse',
  }),
  ...addressColumns('restrictionAddress', 'contactRestrictionAddress', {
    en: 'Search address',
    no: 'Søkeadresse',
  }),
]);

function noteColumn(name: string, join: 'person' | 'contact'): ArchiveColumn {
  return textColumn({
    name,
    value: `${join}.text`,
    restriction: 'positiveString',
    width: '30c',
    joins: [join],
    ...described(
      'Information: Displays the text entered in the description field',
      'Notat: Viser teksten i beskrivelsesfeltet',
    ),
  });
}

function urlColumns(path: string, alias: string): readonly ArchiveColumn[] {
  return inGroup({ path, heading: { en: 'Web site', no: 'Nettsted' }, joins: [alias] }, [
    textColumn({
      name: 'URLAddress',
      value: `${alias}.url_address`,
      ...described('URL', 'Nettadresse'),
    }),
    textColumn({
      name: 'URLDescription',
      value: `${alias}.description`,
      ...described('Description', 'Beskrivelse'),
    }),
  ]);
}
