/** What a chat session has in common with all other activities, so that lists of both can be laid side by side. */
import type { ArchiveColumn } from '../../column.ts';
import {
  associateColumn,
  dateColumn,
  iconColumn,
  intColumn,
  listColumn,
  stampColumn,
  textColumn,
} from '../../column-kinds.ts';
import { described } from './described.ts';

/** A session is the only kind of activity here. The casts keep `order by` from reading constants as places. */
const CHAT_TYPE = '1::integer';
const CHAT_TYPE_SHOWN = `'Chat'::text`;

export const ACTIVITY_COLUMNS: readonly ArchiveColumn[] = [
  iconColumn({
    name: 'icon',
    value: `'chat'::text`,
    sortable: true,
    ...described(
      'Category: Displays the icon for an activity type',
      'Kategori: Viser ikonet for aktivitetstypen',
    ),
  }),
  dateColumn({
    name: 'date',
    value: 'c.when_requested',
    ...described(
      'Date: Displays start date of a follow-up / sale date of a sale',
      'Dato: Viser startdato for en oppfølging eller salgsdato for et salg',
    ),
  }),
  listColumn({
    name: 'type',
    value: CHAT_TYPE,
    shown: CHAT_TYPE_SHOWN,
    ...described(
      'Type: Displays the type of an activity',
      'Type: Viser hva slags aktivitet det er',
    ),
  }),
  textColumn({
    name: 'text',
    value: 'c.first_message',
    restriction: 'positiveString',
    width: '30c',
    ...described(
      'Text: Displays a descriptive text for the item',
      'Tekst: Viser en tekst som beskriver aktiviteten',
    ),
  }),
  associateColumn({
    name: 'associateId',
    value: 'associate.associate_id',
    shown: 'associate.name',
    joins: ['associate'],
    ...described(
      'ID: Displays the login ID of the associate who owns the activity.',
      'ID: Viser innloggings-ID-en til kundebehandleren som eier aktiviteten.',
    ),
  }),
  intColumn({
    name: 'contactId',
    value: 'c.contact_id',
    restriction: 'listAny',
    ...described('Company ID: Database ID of company', 'Firma-ID: Firmaets ID i databasen'),
  }),
  intColumn({
    name: 'personId',
    value: 'c.customer_id',
    restriction: 'listAny',
    ...described(
      'Contact ID: Database ID of the contact row',
      'Person-ID: Personens ID i databasen',
    ),
  }),
  stampColumn({
    name: 'updatedDate',
    value: 'c.idle',
    ...described(
      'Updated: The date/time the data was last updated in UTC.',
      'Oppdatert: Når opplysningene sist ble oppdatert (UTC).',
    ),
  }),
  stampColumn({
    name: 'registeredDate',
    value: 'c.when_requested',
    ...described(
      'Registered date: The date/time the data was registered in UTC.',
      'Registrert: Når opplysningene ble registrert (UTC).',
    ),
  }),
  textColumn({
    name: 'recordTypeText',
    value: CHAT_TYPE_SHOWN,
    restriction: null,
    ...described(
      'Activity type: The type of the activity (appointment, phone call, etc)',
      'Aktivitetstype: Hva slags aktivitet det er (avtale, telefonsamtale osv.)',
    ),
  }),
];
