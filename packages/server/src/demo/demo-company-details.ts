/** What the sample companies are besides their names: entries of the lists that come with a new database. */
import { FORMER_COMPANY_ENDED } from './demo-people.ts';

const NORWAY = 578;
const UNITED_KINGDOM = 826;
export const CATEGORY = { customer: 1, potential: 2, partner: 3, former: 6, other: 7 } as const;
const BUSINESS = {
  trade: 3,
  building: 4,
  shipping: 5,
  education: 6,
  finance: 8,
  travel: 10,
} as const;

/** Ids of `cust_lang`. */
export const LANGUAGE = { english: 1, norwegian: 2 } as const;

interface Place {
  readonly address1: string;
  readonly address2: string;
  readonly address3: string;
  readonly city: string;
  readonly county: string;
  readonly state: string;
  readonly zipcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface CompanyDetails {
  readonly companyId: number;
  readonly code: string;
  readonly kananame: string;
  readonly countryId: number;
  readonly category: number;
  readonly business: number;
  readonly language: number;
  /** ticket_priority id */
  readonly priority: number;
  /** person id */
  readonly supportPersonId: number | null;
  readonly stop: boolean;
  readonly noMailing: boolean;
  /** How many interests and links to other systems it has. */
  readonly interests: number;
  readonly erpLinks: number;
  /** Days before the seeding; null = it is still there. */
  readonly deletedOn: number | null;
  readonly note: string;
  readonly street: Place;
  readonly postal: Place;
}

export const COMPANY_DETAILS: readonly CompanyDetails[] = [
  company(1, 'FJORDLYS', {
    category: CATEGORY.other,
    business: BUSINESS.trade,
    note: 'This is us.',
    street: place('Storgata 12', '9008', 'Tromsø', 'Troms', [69.6492, 18.9553]),
    box: 'Postboks 120',
  }),
  company(2, 'NORDVIK', {
    business: BUSINESS.building,
    priority: 3,
    supportPersonId: 6,
    interests: 3,
    erpLinks: 1,
    note: 'Orders workwear for all sites each autumn. Wants one invoice a month.',
    street: place('Havnegata 4', '8006', 'Bodø', 'Nordland', [67.2804, 14.4049]),
    box: 'Postboks 88',
  }),
  company(3, 'HAVBRIS', {
    business: BUSINESS.shipping,
    supportPersonId: 11,
    note: 'Ships lie in Bergen from Thursday to Saturday; deliver then.',
    street: place('Bryggen 21', '5003', 'Bergen', 'Vestland', [60.3971, 5.3245]),
    box: 'Postboks 4012',
  }),
  company(4, 'GRANLI', {
    business: BUSINESS.education,
    supportPersonId: 12,
    noMailing: true,
    note: '',
    street: place('Skolevegen 8', '2315', 'Hamar', 'Innlandet', [60.7945, 11.068]),
    box: 'Postboks 31',
  }),
  company(5, 'BERGSTADEN', {
    category: CATEGORY.potential,
    business: BUSINESS.finance,
    priority: 1,
    supportPersonId: 15,
    stop: true,
    note: 'Two invoices are open. No deliveries on account until they are paid.',
    street: place('Kjerkgata 40', '7374', 'Røros', 'Trøndelag', [62.5747, 11.3842]),
    box: 'Postboks 7',
  }),
  company(6, 'HOLMGREN', {
    kananame: 'ホルムグレン',
    countryId: UNITED_KINGDOM,
    category: CATEGORY.partner,
    business: BUSINESS.travel,
    language: LANGUAGE.english,
    supportPersonId: 17,
    note: 'Rents tents for guided tours from May to September.',
    street: {
      ...place('18 Ness Walk', 'IV3 5SQ', 'Inverness', 'Highland', [57.4778, -4.2247]),
      address2: 'Riverside House',
      address3: 'Second floor',
      state: 'SCT',
    },
    box: 'PO Box 55',
  }),
  company(7, 'AASEN', {
    category: CATEGORY.former,
    business: BUSINESS.finance,
    deletedOn: FORMER_COMPANY_ENDED,
    note: 'Became part of Bergstaden Regnskap.',
    street: place('Bergmannsgata 2', '7374', 'Røros', 'Trøndelag', [62.5763, 11.3853]),
    box: 'Postboks 19',
  }),
];

interface Special {
  readonly kananame?: string;
  readonly countryId?: number;
  readonly category?: number;
  readonly business: number;
  readonly language?: number;
  readonly priority?: number;
  readonly supportPersonId?: number;
  readonly stop?: boolean;
  readonly noMailing?: boolean;
  readonly interests?: number;
  readonly erpLinks?: number;
  readonly deletedOn?: number;
  readonly note: string;
  readonly street: Place;
  readonly box: string;
}

function company(companyId: number, code: string, { box, ...special }: Special): CompanyDetails {
  return {
    companyId,
    code,
    kananame: '',
    countryId: NORWAY,
    category: CATEGORY.customer,
    language: LANGUAGE.norwegian,
    priority: 2,
    supportPersonId: null,
    stop: false,
    noMailing: false,
    interests: 0,
    erpLinks: 0,
    deletedOn: null,
    ...special,
    postal: { ...special.street, address1: box },
  };
}

function place(
  address1: string,
  zipcode: string,
  ...[city, county, [latitude, longitude]]: [string, string, readonly [number, number]]
): Place {
  const lines = { address1, address2: '', address3: '' };
  return { ...lines, city, county, state: '', zipcode, latitude, longitude };
}
