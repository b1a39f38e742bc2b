/** Addresses as the vendor shows them: structured, line by line, and as one text. */
import type { Address } from '../../storage/crm/addresses.ts';
import type { address, localizedField, structuredAddress } from '../carriers/contact.ts';
import type { Value } from '../carriers/property.ts';

/** A company's addresses; null where there is none. */
export interface Addresses {
  readonly postal: Address | null;
  readonly street: Address | null;
}

type AddressType = Value<typeof structuredAddress>['AtypeIdx'];

/** Labels are the vendor's resource tags, which its clients look up by themselves. */
const FIELDS = [
  [['address1', 'Address1', 'ADDRESS1', 79]],
  [['address2', 'Address2', 'ADDRESS2', 79]],
  [['address3', 'Address3', 'ADDRESS3', 79]],
  [
    ['zipcode', 'Zipcode', 'POSTCODECITY', 11],
    ['city', 'City', '', 79],
  ],
  [['county', 'County', 'COUNTY', 29]],
  [['state', 'State', 'STATE', 5]],
] as const;

export function presentAddress({ postal, street }: Addresses): Value<typeof address> {
  const postalType = 'ContactPostalAddress';
  const streetType = 'ContactStreetAddress';
  return {
    Wgs84Latitude: street?.latitude ?? postal?.latitude ?? 0,
    Wgs84Longitude: street?.longitude ?? postal?.longitude ?? 0,
    LocalizedAddress: [
      ...localize(street, 'Street', streetType),
      ...localize(postal, 'Postal', postalType),
    ],
    Street: structure(street, streetType),
    Postal: structure(postal, postalType),
    Formatted: formatAddress(postal ?? street),
  };
}

/** A person has one address of its own, which the vendor calls a street. */
export function presentPersonAddress(given: Address | null): Value<typeof address> {
  const type = 'PersonPrivateAddress';
  return {
    Wgs84Latitude: given?.latitude ?? 0,
    Wgs84Longitude: given?.longitude ?? 0,
    LocalizedAddress: localize(given, '', type),
    Street: structure(given, type),
    Postal: null,
    Formatted: formatAddress(given),
  };
}

/** Lines of text as they stand on an envelope. */
export function formatAddress(given: Address | null): string {
  if (given === null) return '';
  const town = [given.zipcode, given.city].filter((part) => part !== '').join(' ');
  const lines = [given.address1, given.address2, given.address3, town, given.county, given.state];
  return lines.filter((line) => line !== '').join('\r\n');
}

function structure(given: Address | null, type: AddressType): Value<typeof structuredAddress> {
  return {
    AtypeIdx: type,
    Address1: given?.address1 ?? '',
    Address2: given?.address2 ?? '',
    Address3: given?.address3 ?? '',
    City: given?.city ?? '',
    County: given?.county ?? '',
    State: given?.state ?? '',
    Zipcode: given?.zipcode ?? '',
    Formatted: formatAddress(given),
  };
}

function localize(
  given: Address | null,
  prefix: 'Street' | 'Postal' | '',
  type: AddressType,
): readonly (readonly Value<typeof localizedField>[])[] {
  return FIELDS.map((row) =>
    row.map(([field, name, label, length]) => ({
      Name: prefix + name,
      Value: given?.[field] ?? '',
      Tooltip: '',
      Label: label === '' ? '' : `SR_AL_${label}`,
      ValueLength: length,
      AddressType: type,
    })),
  );
}
