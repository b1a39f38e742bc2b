/** Who of us answers for a person, and who made and changed it when. Without their heading. */
import type { ArchiveColumn } from '../../column.ts';
import { datetimeColumn, listColumn, stampColumn } from '../../column-kinds.ts';
import { colleagueColumn, colleagueFullNameColumn } from './colleague-columns.ts';
import { described } from './described.ts';

const UPDATER = { value: 'person.updated_associate_id', alias: 'personUpdater' };
const REGISTRAR = { value: 'person.registered_associate_id', alias: 'personRegistrar' };
const SUPPORTER = { value: 'person.supportassociateid', alias: 'personSupporter' };
const OWNER = { value: 'person.associate_id', alias: 'personOwner' };

export const PERSON_STAMP_COLUMNS: readonly ArchiveColumn[] = [
  colleagueColumn({
    name: 'personUpdatedBy',
    ...UPDATER,
    ...described(
      'Updated by: The user who last updated the data',
      'Oppdatert av: Brukeren som sist oppdaterte opplysningene',
    ),
  }),
  colleagueFullNameColumn({
    name: 'personUpdatedByFullName',
    ...UPDATER,
    ...described(
      'Updated by - Full name: The user who last updated the data',
      'Oppdatert av – fullt navn: Brukeren som sist oppdaterte opplysningene',
    ),
  }),
  stampColumn({
    name: 'personUpdatedDate',
    value: 'person.updated',
    ...described(
      'Updated: The date/time the data was last updated in UTC.',
      'Oppdatert: Når opplysningene sist ble oppdatert (UTC).',
    ),
  }),
  colleagueColumn({
    name: 'personRegisteredBy',
    ...REGISTRAR,
    ...described(
      'Registered by: The user who registered the data',
      'Registrert av: Brukeren som registrerte opplysningene',
    ),
  }),
  colleagueFullNameColumn({
    name: 'personRegisteredByFullName',
    ...REGISTRAR,
    ...described(
      'Registered by - Full name: The user who registered the data',
      'Registrert av – fullt navn: Brukeren som registrerte opplysningene',
    ),
  }),
  stampColumn({
    name: 'personRegisteredDate',
    value: 'person.registered',
    ...described(
      'Registered date: The date/time the data was registered in UTC.',
      'Registrert: Når opplysningene ble registrert (UTC).',
    ),
  }),
  colleagueColumn({
    name: 'supportAssociate',
    ...SUPPORTER,
    ...described(
      'Our service contact: Default service contact for this contact',
      'Vår supportkontakt: Fast supportkontakt for personen',
    ),
  }),
  colleagueFullNameColumn({
    name: 'supportAssociateFullName',
    ...SUPPORTER,
    ...described(
      'Our service contact - Full name: Default service contact for this contact',
      'Vår supportkontakt – fullt navn: Fast supportkontakt for personen',
    ),
  }),
  colleagueColumn({
    name: 'personAssociateId',
    ...OWNER,
    ...described('Our contact: Displays our contact', 'Vår kontakt: Viser hvem som er vår kontakt'),
  }),
  colleagueFullNameColumn({
    name: 'personAssociateFullName',
    ...OWNER,
    ...described(
      'Our contact - Full name: Displays our contact',
      'Vår kontakt – fullt navn: Viser hvem som er vår kontakt',
    ),
  }),
  datetimeColumn({
    name: 'personDeletedDate',
    value: 'person.deleteddate',
    sortable: false,
    ...described('Deleted date: Deleted date', 'Slettet dato: Når personen ble slettet'),
  }),
  listColumn({
    name: 'updatedByWorkflow',
    value: 'person.updated_workflow_id',
    shown: 'personWorkflow.name',
    joins: ['personWorkflow'],
    ...described(
      'Updated by flow: Updated by flow',
      'Oppdatert av flyt: Flyten som sist oppdaterte',
    ),
  }),
  datetimeColumn({
    name: 'whenUpdatedByWorkflow',
    value: 'person.updated_workflow_at',
    ...described(
      'When updated by flow: When updated by flow',
      'Når oppdatert av flyt: Når en flyt sist oppdaterte personen',
    ),
  }),
  listColumn({
    name: 'createdByForm',
    value: 'person.created_form_id',
    shown: 'personForm.name',
    joins: ['personForm'],
    ...described(
      'Created by form: Created by form',
      'Opprettet av skjema: Skjemaet personen kom fra',
    ),
  }),
];
