/** Where the world's people and companies can be reached: none, one or several rows of each kind. */
import { choose, choosePerhapsDate, chooseShort, chooseText } from './choices.ts';

/** Whose a row is; the other one is null. */
export interface Owner {
  readonly person_id: number | null;
  readonly contact_id: number | null;
}

export type Email = ReturnType<typeof makeEmail>;
export type Phone = ReturnType<typeof makePhone>;
export type Url = ReturnType<typeof makeUrl>;
export type Address = ReturnType<typeof makeAddress>;

/** `phone.ptype_idx` and `address.atype_idx` */
const PERSON_PHONES = [16_385, 16_387, 16_388, 16_389, 16_390];
const COMPANY_PHONES = [1, 3];
const PERSON_ADDRESSES = [16_387];
const COMPANY_ADDRESSES = [1, 2];

export interface Reach {
  readonly emails: readonly Email[];
  readonly phones: readonly Phone[];
  readonly urls: readonly Url[];
  readonly addresses: readonly Address[];
}

/** @param owners - people and companies, each once */
export function makeReach(owners: readonly Owner[]): Reach {
  const several = <T>(
    most: (owner: Owner) => number,
    make: (index: number, owner: Owner, number: number) => T,
  ): readonly T[] => {
    const wanted = owners.flatMap((owner, at) =>
      Array.from({ length: (at * 3 + 2) % (most(owner) + 1) }, (_, number) => ({ owner, number })),
    );
    return wanted.map(({ owner, number }, index) => make(index, owner, number));
  };
  return {
    emails: several(() => 3, makeEmail),
    phones: several((owner) => phoneTypes(owner).length, makePhone),
    urls: several(() => 2, makeUrl),
    addresses: several((owner) => addressTypes(owner).length, makeAddress),
  };
}

/** One in five is a messenger and no e-mail address at all. */
function makeEmail(index: number, owner: Owner) {
  return {
    email_id: 5001 + index,
    ...owner,
    type: index % 5 === 3 ? 1 : 0,
    protocol: choose(['SMTP', 'smtp', '', 'Ærend'], index, 'protocol'),
    email_address: `${choose(['ola', 'Kari', 'åse', 'o_o', 'zorn'], index, 'mailbox')}${index % 7}@x.example`,
    description: chooseText(index, 'email description'),
    rank: choose([2, 1, 2, 3], index, 'email rank'),
    lastsent: choosePerhapsDate(index, 'sent'),
    bouncecount: choose([0, 1, 0, 4], index, 'bounces'),
    lastbounce: choosePerhapsDate(index, 'bounced'),
  };
}

function makePhone(index: number, owner: Owner, number: number) {
  return {
    phone_id: 6001 + index,
    ...owner,
    ptype_idx: choose(phoneTypes(owner), number, `phone type ${index % 3}`),
    phone: choose(['+47 55 00 00 0', '+4755-00-1', 'ext. 4', '22 '], index, 'phone') + (index % 9),
    description: chooseText(index, 'phone description'),
    rank: choose([2, 1, 3], index, 'phone rank'),
  };
}

function makeUrl(index: number, owner: Owner) {
  return {
    url_id: 7001 + index,
    ...owner,
    url_address: `https://${choose(['ola', 'Kari', 'zorn', 'o_o'], index, 'host')}.example/${index % 5}`,
    description: chooseText(index, 'url description'),
    rank: choose([1, 2, 1], index, 'url rank'),
  };
}

function makeAddress(index: number, owner: Owner, number: number) {
  const types = addressTypes(owner);
  return {
    address_id: 8001 + index,
    ...owner,
    // A company with one address has either.
    atype_idx: types[(number + (owner.contact_id ?? 0)) % types.length] ?? 0,
    address1: chooseText(index, 'address1'),
    address2: choose(['', 'Flat 2', 'flat 10'], index, 'address2'),
    address3: choose(['', 'C/O lie', '', 'c/o Lie', 'Øvre'], index, 'address3'),
    county: choose(['Vestland', 'vestland', '', 'Østfold'], index, 'county'),
    city: choose(['Bergen', 'Ås', '', 'BERGEN', 'Aa'], index, 'city'),
    zipcode: choose(['5003', '0150', '', 'N 1'], index, 'zip'),
    state: chooseShort(index, 'state'),
    wgs84latitude: choose([60.5, null, 0, -33.25, 60.125], index, 'latitude'),
    wgs84longitude: choose([5.25, 0, null, 151.5], index, 'longitude'),
  };
}

function phoneTypes({ person_id }: Owner): readonly number[] {
  return person_id === null ? COMPANY_PHONES : PERSON_PHONES;
}

function addressTypes({ person_id }: Owner): readonly number[] {
  return person_id === null ? COMPANY_ADDRESSES : PERSON_ADDRESSES;
}
