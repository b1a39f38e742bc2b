/** What the sample people are besides their names: entries of the lists that come with a new database. */

/** Ids of `perspos`. */
const POSITION = {
  manager: 1,
  finance: 2,
  buyer: 3,
  sales: 4,
  service: 6,
  personnel: 8,
  production: 9,
  other: 10,
};

export interface PersonDetails {
  readonly personId: number;
  readonly mrmrs: 'Mr.' | 'Ms.';
  readonly position: number;
  /** Year, month and day. */
  readonly born: readonly [number, number, number];
  readonly homeAddress: string;
  readonly middleName: string;
  readonly academicTitle: string;
  readonly kana: readonly [string, string];
  readonly retired: boolean;
  readonly noMailing: boolean;
  readonly usesHomeAddress: boolean;
  /** How many interests and links to other systems it has. */
  readonly interests: number;
  readonly erpLinks: number;
  /** Days before the seeding; null = it is still there. */
  readonly deletedOn: number | null;
  readonly note: string;
}

export const PERSON_DETAILS: readonly PersonDetails[] = [
  person(1, 'Mr.', POSITION.service, [1984, 2, 11]),
  person(2, 'Ms.', POSITION.service, [1991, 6, 3], { middleName: 'Elin' }),
  person(3, 'Mr.', POSITION.sales, [1988, 9, 27]),
  person(4, 'Ms.', POSITION.manager, [1976, 12, 1]),
  person(5, 'Mr.', POSITION.other, [1980, 4, 19]),
  person(6, 'Ms.', POSITION.buyer, [1979, 3, 14], {
    interests: 2,
    erpLinks: 1,
    note: 'Decides on workwear. Call before nine.',
  }),
  person(7, 'Mr.', POSITION.production, [1986, 7, 22]),
  person(8, 'Ms.', POSITION.personnel, [1990, 1, 30], { middleName: 'Marie' }),
  person(9, 'Mr.', POSITION.manager, [1965, 10, 5], { note: 'At sea every other month.' }),
  person(10, 'Ms.', POSITION.personnel, [1972, 5, 17]),
  person(11, 'Mr.', POSITION.buyer, [1983, 8, 9]),
  person(12, 'Ms.', POSITION.manager, [1969, 11, 24], { middleName: 'Elise', noMailing: true }),
  person(13, 'Mr.', POSITION.production, [1995, 2, 2]),
  person(14, 'Ms.', POSITION.finance, [1987, 6, 21], { usesHomeAddress: true }),
  person(15, 'Mr.', POSITION.manager, [1961, 4, 8], { academicTitle: 'Dr.' }),
  person(16, 'Ms.', POSITION.finance, [1993, 9, 13]),
  person(17, 'Ms.', POSITION.manager, [1978, 1, 6], {
    kana: ['フィオナ', 'ホルムグレン'],
    note: 'Speaks Norwegian, but writes English.',
  }),
  person(18, 'Mr.', POSITION.production, [1982, 3, 29], { retired: true, deletedOn: -4 }),
  person(19, 'Ms.', POSITION.production, [1998, 12, 12]),
  person(20, 'Mr.', POSITION.sales, [1989, 8, 31], { middleName: 'James' }),
];

function person(
  personId: number,
  ...[mrmrs, position, born, special = {}]: [
    PersonDetails['mrmrs'],
    number,
    PersonDetails['born'],
    Partial<PersonDetails>?,
  ]
): PersonDetails {
  return {
    personId,
    mrmrs,
    position,
    born,
    homeAddress: `Bjørkevegen ${personId * 3}`,
    middleName: '',
    academicTitle: '',
    kana: ['', ''],
    retired: false,
    noMailing: false,
    usesHomeAddress: false,
    interests: 0,
    erpLinks: 0,
    deletedOn: null,
    note: '',
    ...special,
  };
}
