/** Addresses of people and companies. */
import { type FieldsOf, measure, text } from './columns.ts';

/** `address.atype_idx`. */
const ADDRESS_TYPE = { postal: 1, street: 2, private: 16_387 } as const;

/** Latitude and longitude are decimal degrees (WGS 84), null when unknown. */
const ADDRESS_COLUMNS = {
  address1: text('address1', 79),
  address2: text('address2', 79),
  address3: text('address3', 79),
  city: text('city', 79),
  county: text('county', 29),
  state: text('state', 5),
  zipcode: text('zipcode', 11),
  latitude: measure('wgs84latitude'),
  longitude: measure('wgs84longitude'),
};

export type Address = FieldsOf<typeof ADDRESS_COLUMNS>;

/** The company's or person's one address of a kind; an empty one is none. */
export function address(owner: 'contact_id' | 'person_id', kind: keyof typeof ADDRESS_TYPE) {
  return {
    table: 'address',
    owner,
    only: { column: 'atype_idx', value: ADDRESS_TYPE[kind] },
    columns: ADDRESS_COLUMNS,
    needed: Object.keys(ADDRESS_COLUMNS),
    single: true,
  } as const;
}
