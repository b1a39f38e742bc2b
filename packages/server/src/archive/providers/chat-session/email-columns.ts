/** The e-mail address of a person or a company, and what became of mails to it. */
import type { ArchiveColumn } from '../../column.ts';
import { boolColumn, datetimeColumn, intColumn, textColumn } from '../../column-kinds.ts';
import { described, inGroup } from './described.ts';

/** @param alias - the join that the address comes from */
export function emailColumns(alias: string): readonly ArchiveColumn[] {
  return inGroup({ path: 'email', heading: { en: 'E-mail', no: 'E-post' }, joins: [alias] }, [
    textColumn({
      name: 'emailProtocol',
      value: `${alias}.protocol`,
      ...described(
        'Protocol: E-mail protocol, such as SMTP',
        'Protokoll: E-postprotokoll, for eksempel SMTP',
      ),
    }),
    textColumn({
      name: 'emailAddress',
      value: `${alias}.email_address`,
      ...described('E-mail', 'E-postadresse'),
    }),
    textColumn({
      name: 'emailDescription',
      value: `${alias}.description`,
      ...described('Description', 'Beskrivelse'),
    }),
    intColumn({ name: 'emailId', value: `${alias}.email_id`, ...described('ID', 'ID') }),
    datetimeColumn({
      name: 'emailLastSent',
      value: `${alias}.lastsent`,
      ...described(
        'Last sent: The date and time an e-mail was last sent to this address',
        'Sist sendt: Når det sist ble sendt en e-post til denne adressen',
      ),
    }),
    intColumn({
      name: 'emailBounceCount',
      value: `${alias}.bouncecount`,
      ...described(
        'Bounce count: Bounce count for this e-mail address',
        'Antall returer: Hvor mange e-poster som har kommet i retur fra denne adressen',
      ),
    }),
    datetimeColumn({
      name: 'emailLastBounce',
      value: `${alias}.lastbounce`,
      ...described(
        'Last bounce: Date and time for last bounce to this e-mail address',
        'Siste retur: Når en e-post sist kom i retur fra denne adressen',
      ),
    }),
    boolColumn({
      name: 'emailHasBounced',
      value: `${alias}.bouncecount > 0`,
      ...described(
        'Has bounced: This checkbox is active if delivery to this e-mail address has failed.',
        'Har kommet i retur: Krysset av hvis e-post til denne adressen ikke har kommet fram.',
      ),
    }),
  ]);
}
