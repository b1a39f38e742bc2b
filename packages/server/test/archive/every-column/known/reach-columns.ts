/** What people's and companies' addresses and numbers are to show: of several the first by rank (AC9, AC10). */
import type { World } from '../world/make-world.ts';
import type { Address, Email, Owner, Phone } from '../world/reach.ts';
import { decimal, flag, int, joined, type KnownColumns, moment, text, under } from './known.ts';

type IsOwner = (row: Owner) => boolean;

const FAXES = [3, 16_387];
/** Columns of telephone numbers, and the types that they show. */
const PERSON_PHONES = {
  personDirectPhone: 16_385,
  personMobilePhone: 16_389,
  personPrivate: 16_388,
  personPager: 16_390,
  personDirectFax: 16_387,
};
const COMPANY_PHONES = { contactPhone: 1, contactFax: 3 };

export function personReachColumns(
  world: World,
  isPerson: IsOwner,
  isEmployer: IsOwner,
): KnownColumns {
  const own = world.addresses.find(isPerson);
  return {
    ...phoneColumns(world, isPerson, PERSON_PHONES),
    ...emailColumns(firstEmail(world, isPerson)),
    ...urlColumns('personUrl', world, isPerson),
    ...addressColumns('personAddress', own),
    ...addressColumns('restrictionAddress', own ?? companyAddress(world, isEmployer)),
  };
}

export function companyReachColumns(world: World, isCompany: IsOwner): KnownColumns {
  const addressOf = (type: number) =>
    world.addresses.find((row) => isCompany(row) && row.atype_idx === type);
  return {
    ...phoneColumns(world, isCompany, COMPANY_PHONES),
    ...emailColumns(firstEmail(world, isCompany)),
    ...urlColumns('url', world, isCompany),
    ...addressColumns('postAddress', addressOf(1)),
    ...addressColumns('streetAddress', addressOf(2)),
    ...addressColumns('restrictionAddress', companyAddress(world, isCompany)),
  };
}

/** Messengers are no e-mail addresses. */
export function firstEmail({ emails }: World, isOwner: IsOwner): Email | undefined {
  return first(
    emails.filter((row) => isOwner(row) && row.type === 0),
    ({ email_id }) => email_id,
  );
}

/** The postal one before that of the street. */
function companyAddress({ addresses }: World, isCompany: IsOwner): Address | undefined {
  return addresses
    .filter(isCompany)
    .toSorted((one, other) => one.atype_idx - other.atype_idx)
    .at(0);
}

function phoneColumns(
  { phones }: World,
  isOwner: IsOwner,
  types: Readonly<Record<string, number>>,
): KnownColumns {
  const own = phones.filter(isOwner);
  const any = firstPhone(own.filter(({ ptype_idx }) => !FAXES.includes(ptype_idx)));
  const searched = firstPhone(own);
  return {
    ...phoneColumn('phone', any),
    ...Object.assign(
      {},
      ...Object.entries(types).map(([path, type]) =>
        phoneColumn(path, firstPhone(own.filter(({ ptype_idx }) => ptype_idx === type))),
      ),
    ),
    ...under('searchPhone', {
      formattedNumber: {
        ...text(searched && digits(searched)),
        members: own.map(digits),
      },
      description: text(searched?.description),
    }),
  };
}

function phoneColumn(path: string, phone: Phone | undefined): KnownColumns {
  return under(path, {
    formattedNumber: text(phone?.phone),
    description: text(phone?.description),
  });
}

function firstPhone(phones: readonly Phone[]): Phone | undefined {
  return first(phones, ({ phone_id }) => phone_id);
}

function digits({ phone }: Phone): string {
  return phone.replace(/\D/g, '');
}

function emailColumns(email: Email | undefined): KnownColumns {
  return under('email', {
    emailProtocol: text(email?.protocol),
    emailAddress: text(email?.email_address),
    emailDescription: text(email?.description),
    emailId: int(email?.email_id),
    emailLastSent: moment(email?.lastsent),
    emailBounceCount: int(email?.bouncecount),
    emailLastBounce: moment(email?.lastbounce),
    emailHasBounced: flag(email && email.bouncecount > 0),
  });
}

function urlColumns(path: string, { urls }: World, isOwner: IsOwner): KnownColumns {
  const url = first(urls.filter(isOwner), ({ url_id }) => url_id);
  return under(path, {
    URLAddress: text(url?.url_address),
    URLDescription: text(url?.description),
  });
}

function addressColumns(path: string, address: Address | undefined): KnownColumns {
  const lines = [
    address?.address1,
    address?.address2,
    address?.address3,
    joined(' ', [address?.zipcode, address?.city]),
    address?.county,
    address?.state,
  ];
  return under(path, {
    addressId: int(address?.address_id),
    line1: text(address?.address1),
    line2: text(address?.address2),
    line3: text(address?.address3),
    county: text(address?.county),
    city: text(address?.city),
    zip: text(address?.zipcode),
    state: text(address?.state),
    wgs84latitude: decimal(address?.wgs84latitude),
    wgs84longitude: decimal(address?.wgs84longitude),
    formattedAddress: text(joined(', ', lines)),
    formattedMultiLineAddress: text(joined('\r\n', lines)),
  });
}

function first<T extends { readonly rank: number }>(
  rows: readonly T[],
  idOf: (row: T) => number,
): T | undefined {
  return rows.toSorted((one, other) => one.rank - other.rank || idOf(one) - idOf(other)).at(0);
}
