/** Telephone numbers of a person or a company. */
import type { ArchiveColumn, Texts } from '../../column.ts';
import { textColumn } from '../../column-kinds.ts';
import { described, inGroup } from './described.ts';

const NUMBER = described('Phone: Displays phone number', 'Nummer: Viser telefonnummeret');
const DESCRIPTION = described(
  'Description: Phone number description',
  'Beskrivelse: Beskrivelse av telefonnummeret',
);

/** @param alias - the join that the number comes from */
export function phoneColumns(
  path: string,
  alias: string,
  heading: Texts,
): readonly ArchiveColumn[] {
  return inGroup({ path, heading, joins: [alias] }, [
    textColumn({
      name: 'formattedNumber',
      value: `${alias}.phone`,
      sortable: false,
      ...NUMBER,
    }),
    textColumn({ name: 'description', value: `${alias}.description`, ...DESCRIPTION }),
  ]);
}

/**
 * The digits of the first number of any kind; a filter looks at the digits of all of them.
 * @param owner - condition for the rows of `phone` that belong to it
 */
export function searchPhoneColumns(alias: string, owner: string): readonly ArchiveColumn[] {
  const heading = { en: 'Search phone', no: 'Søketelefon' };
  const members = `array(select searchphonenumber::text from phone where ${owner})`;
  return inGroup({ path: 'searchPhone', heading, joins: [alias] }, [
    textColumn({
      name: 'formattedNumber',
      value: `${alias}.searchphonenumber`,
      sortable: false,
      restricted: { by: 'members', members },
      ...NUMBER,
    }),
    textColumn({ name: 'description', value: `${alias}.description`, ...DESCRIPTION }),
  ]);
}
