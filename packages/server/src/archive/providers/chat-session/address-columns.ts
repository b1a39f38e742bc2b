/** Postal addresses, part by part and composed. */
import type { ArchiveColumn, Texts } from '../../column.ts';
import { decimalColumn, intColumn, textColumn } from '../../column-kinds.ts';
import { described, inGroup } from './described.ts';
import { joined } from './names.ts';

const FORMATTED = described(
  'Formatted address: The address on one line',
  'Formatert adresse: Adressen på én linje',
);
const MULTI_LINE = described(
  'Formatted address, lines: The address as it stands on an envelope',
  'Formatert adresse, linjer: Adressen slik den står på en konvolutt',
);

/** @param alias - the join that the address comes from */
export function addressColumns(
  path: string,
  alias: string,
  heading: Texts,
): readonly ArchiveColumn[] {
  const town = joined(' ', [`${alias}.zipcode`, `${alias}.city`]);
  const lines = [
    ...['address1', 'address2', 'address3'].map((line) => `${alias}.${line}`),
    town,
    `${alias}.county`,
    `${alias}.state`,
  ];
  return inGroup({ path, heading, joins: [alias] }, [
    intColumn({
      name: 'addressId',
      value: `${alias}.address_id`,
      ...described(
        'Address ID: Database ID for the address record',
        'Adresse-ID: Adressens ID i databasen',
      ),
    }),
    textColumn({
      name: 'line1',
      value: `${alias}.address1`,
      ...described('Address 1: First line of the address', 'Adresse 1: Første linje i adressen'),
    }),
    textColumn({
      name: 'line2',
      value: `${alias}.address2`,
      ...described('Address 2: Second line of the address', 'Adresse 2: Andre linje i adressen'),
    }),
    textColumn({
      name: 'line3',
      value: `${alias}.address3`,
      ...described('Address 3: Third line of the address', 'Adresse 3: Tredje linje i adressen'),
    }),
    textColumn({ name: 'county', value: `${alias}.county`, ...described('County', 'Fylke') }),
    textColumn({ name: 'city', value: `${alias}.city`, ...described('City', 'Poststed') }),
    textColumn({ name: 'zip', value: `${alias}.zipcode`, ...described('Postcode', 'Postnummer') }),
    textColumn({ name: 'state', value: `${alias}.state`, ...described('State', 'Delstat') }),
    decimalColumn({
      name: 'wgs84latitude',
      value: `${alias}.wgs84latitude`,
      ...described('Latitude', 'Breddegrad'),
    }),
    decimalColumn({
      name: 'wgs84longitude',
      value: `${alias}.wgs84longitude`,
      ...described('Longitude', 'Lengdegrad'),
    }),
    textColumn({
      name: 'formattedAddress',
      value: joined(', ', lines),
      restriction: null,
      sortable: false,
      width: '30c',
      ...FORMATTED,
    }),
    textColumn({
      name: 'formattedMultiLineAddress',
      value: joined('\r\n', lines),
      restriction: null,
      sortable: false,
      width: '30c',
      ...MULTI_LINE,
    }),
  ]);
}
