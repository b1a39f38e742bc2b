/** Addresses that a caller gives: structured, or line by line, whichever differs from what it was told. */
import { type address, structuredAddress } from '../carriers/contact.ts';
import type { Given, Value } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';

type AddressValue = Value<typeof address>;
type GivenAddress = Given<typeof address>;

/** What is told and what is given of a record's `Address`. */
export interface AddressChange {
  readonly told: AddressValue | null;
  /** Absent = unchanged, null = cleared. */
  readonly given: GivenAddress | null | undefined;
}

/** Which of the two addresses, and how the names of its lines begin: a person's lines are named without it. */
export interface AddressSide {
  readonly side: 'Street' | 'Postal';
  readonly prefix: 'Street' | 'Postal' | '';
}

const FIELDS = {
  Address1: 'address1',
  Address2: 'address2',
  Address3: 'address3',
  City: 'city',
  County: 'county',
  State: 'state',
  Zipcode: 'zipcode',
} as const;
type Part = keyof typeof FIELDS;
const PARTS = Object.keys(FIELDS) as readonly Part[];

type TextInput = { readonly [F in (typeof FIELDS)[Part]]?: string | null };
type PlaceInput = { readonly latitude?: number | null; readonly longitude?: number | null };

/** What changes of one address; undefined = nothing, null = it goes. */
export function givenAddress(
  call: Call,
  { told, given }: AddressChange,
  { side, prefix }: AddressSide,
): (TextInput & PlaceInput) | null | undefined {
  if (given === undefined || given === null) return given;
  const lines = linesOf(given, prefix);
  // Clients that know addresses by their lines only send null for the rest.
  if (given[side] === null && lines.size === 0) return null;
  const input = {
    ...textsOf(call, { lines, told: told?.[side] ?? null, given: given[side] ?? {} }),
    ...placeOf(told, given, side),
  };
  return Object.keys(input).length === 0 ? undefined : input;
}

interface Texts {
  readonly lines: ReadonlyMap<string, string>;
  readonly told: Value<typeof structuredAddress> | null;
  readonly given: Given<typeof structuredAddress>;
}

function textsOf(call: Call, { lines, told, given }: Texts): TextInput {
  const changed =
    told === null ? given : onlyChanged(structuredAddress, { value: told, given }, call);
  const texts = PARTS.flatMap((part) => {
    if (changed[part] !== undefined) return [[FIELDS[part], changed[part]]];
    const line = lines.get(part.toLowerCase());
    return line === undefined || line === (told?.[part] ?? '') ? [] : [[FIELDS[part], line]];
  });
  return Object.fromEntries(texts) as TextInput;
}

/** What each line says, by the part of the address in lower case. */
function linesOf(given: GivenAddress, prefix: string): ReadonlyMap<string, string> {
  const known = new Map(PARTS.map((part) => [`${prefix}${part}`.toLowerCase(), part]));
  const lines = (given.LocalizedAddress ?? []).flat().flatMap(({ Name, Value }) => {
    const part = known.get((Name ?? '').toLowerCase());
    return part === undefined ? [] : ([[part.toLowerCase(), Value ?? '']] as const);
  });
  return new Map(lines);
}

/** One place is told of both addresses: it is the street's. 0 and 0 is the wire's word for a place that is not known. */
function placeOf(
  told: AddressValue | null,
  given: GivenAddress,
  side: 'Street' | 'Postal',
): PlaceInput {
  const before = { latitude: told?.Wgs84Latitude ?? 0, longitude: told?.Wgs84Longitude ?? 0 };
  const latitude = given.Wgs84Latitude === undefined ? before.latitude : given.Wgs84Latitude;
  const longitude = given.Wgs84Longitude === undefined ? before.longitude : given.Wgs84Longitude;
  if ((latitude ?? 0) === before.latitude && (longitude ?? 0) === before.longitude) return {};
  if (!latitude && !longitude) return { latitude: null, longitude: null };
  return side === 'Street' ? { latitude, longitude } : {};
}
