/** Writes where the sample people and companies can be reached. */
import type { Queryable } from '../storage/database.ts';
import type { Calendar } from './calendar.ts';
import { COMPANY_DETAILS } from './demo-company-details.ts';
import { AGENTS, asciiOf, COMPANIES, CUSTOMERS } from './demo-people.ts';
import { PERSON_DETAILS } from './demo-person-details.ts';
import { insertRows, type Row } from './insert-rows.ts';

/** `phone.ptype_idx` */
const PHONE = {
  company: 1,
  companyFax: 3,
  direct: 16_385,
  fax: 16_387,
  private: 16_388,
  mobile: 16_389,
  other: 16_390,
};
/** `address.atype_idx` */
const ADDRESS = { postal: 1, street: 2, private: 16_387 };
/** Every so many customers have these too. */
const EVERY = { privateEmail: 4, bounce: 6 };
const BOUNCING_COMPANY = 4;
const SPECIAL_PHONES = [
  { every: 5, type: PHONE.private, prefix: '750', description: 'Evenings' },
  { every: 3, type: PHONE.other, prefix: '770', description: 'Satellite phone' },
  { every: 7, type: PHONE.fax, prefix: '760', description: 'Shared' },
];
/** Who has a page of its own at its company's web site. */
const GUIDES = [17, 19];

export async function insertReach(tx: Queryable, calendar: Calendar): Promise<void> {
  await insertRows(tx, 'email', 'email_id', numbered('email_id', emailRows(calendar)));
  await insertRows(tx, 'phone', 'phone_id', numbered('phone_id', phoneRows()));
  await insertRows(tx, 'url', 'url_id', numbered('url_id', urlRows()));
  await insertRows(tx, 'company_domain', 'id', numbered('id', domainRows()));
  await insertRows(tx, 'address', 'address_id', numbered('address_id', addressRows()));
}

function emailRows(calendar: Calendar): readonly Row[] {
  const email = (owner: Row, address: string, about: About): Row => ({
    contact_id: null,
    person_id: null,
    ...owner,
    type: 0,
    protocol: 'SMTP',
    email_address: address,
    description: about.description,
    rank: about.description === 'Private' ? 2 : 1,
    lastsent: calendar.on(about.bounces ? -9 : -2),
    bouncecount: about.bounces ? 2 : 0,
    lastbounce: about.bounces ? calendar.on(-9, 9.25) : null,
  });
  return [
    ...COMPANIES.map((row) =>
      email({ contact_id: row.contact_id }, row.email, {
        description: 'Reception',
        bounces: row.contact_id === BOUNCING_COMPANY,
      }),
    ),
    ...AGENTS.map((agent, index) =>
      email({ person_id: index + 1 }, `${agent.login}@fjordlys.example`, { description: 'Work' }),
    ),
    ...CUSTOMERS.map((row) =>
      email({ person_id: row.id }, row.email, {
        description: 'Work',
        bounces: row.id % EVERY.bounce === 0,
      }),
    ),
    ...CUSTOMERS.filter(({ id }) => id % EVERY.privateEmail === 0).map((row) =>
      email({ person_id: row.id }, `${asciiOf(row.lastname)}${row.id}@mail.example`, {
        description: 'Private',
      }),
    ),
  ];
}

interface About {
  readonly description: string;
  /** Whether mails came back from there. */
  readonly bounces?: boolean;
}

function phoneRows(): readonly Row[] {
  const phone = (owner: Row, type: number, number: string, description = ''): Row => ({
    contact_id: null,
    person_id: null,
    ...owner,
    ptype_idx: type,
    phone: number,
    description,
    rank: 1,
  });
  return [
    ...COMPANIES.flatMap(({ contact_id, phone: number }) => [
      phone({ contact_id }, PHONE.company, number, 'Switchboard'),
      phone({ contact_id }, PHONE.companyFax, number.replace('+47 55', '+47 56'), 'Accounts'),
    ]),
    ...AGENTS.map((_, index) =>
      phone({ person_id: index + 1 }, PHONE.direct, `+47 77 00 01 0${index + 1}`),
    ),
    ...CUSTOMERS.flatMap((row) => [
      phone({ person_id: row.id }, PHONE.direct, row.phone, 'Office'),
      phone({ person_id: row.id }, PHONE.mobile, row.phone.replace('900', '950'), 'Work'),
      ...SPECIAL_PHONES.filter(({ every }) => row.id % every === 0).map(
        ({ type, prefix, description }) =>
          phone({ person_id: row.id }, type, row.phone.replace('900', prefix), description),
      ),
    ]),
  ];
}

function urlRows(): readonly Row[] {
  const companies = COMPANIES.map((row) => ({
    contact_id: row.contact_id,
    person_id: null,
    url_address: `https://www.${domainOf(row.email)}`,
    description: 'Web site',
    rank: 1,
  }));
  const guides = CUSTOMERS.filter(({ id }) => GUIDES.includes(id)).map((row) => ({
    contact_id: null,
    person_id: row.id,
    url_address: `https://www.${domainOf(row.email)}/guides/${asciiOf(row.firstname)}`,
    description: 'Profile',
    rank: 1,
  }));
  return [...companies, ...guides];
}

function domainRows(): readonly Row[] {
  return COMPANIES.map((row) => ({
    contact_id: row.contact_id,
    domain: domainOf(row.email),
    rank: 1,
  }));
}

function addressRows(): readonly Row[] {
  const companies = COMPANY_DETAILS.flatMap(({ companyId, street, postal }) =>
    [
      { atype_idx: ADDRESS.postal, place: postal },
      { atype_idx: ADDRESS.street, place: street },
    ].map(({ atype_idx, place: { latitude, longitude, ...lines } }) => ({
      contact_id: companyId,
      person_id: null,
      atype_idx,
      ...lines,
      wgs84latitude: latitude,
      wgs84longitude: longitude,
    })),
  );
  const homes = PERSON_DETAILS.map(({ personId, homeAddress }) => {
    const companyId = CUSTOMERS.find(({ id }) => id === personId)?.companyId ?? 1;
    const near = COMPANY_DETAILS.find((row) => row.companyId === companyId)?.street;
    return {
      contact_id: null,
      person_id: personId,
      atype_idx: ADDRESS.private,
      address1: homeAddress,
      address2: near?.state ? 'Flat 2' : '',
      address3: near?.state ? 'Ground floor' : '',
      city: near?.city ?? '',
      county: near?.county ?? '',
      zipcode: near?.zipcode ?? '',
      state: near?.state ?? '',
      // The middle of the town is near enough.
      wgs84latitude: near?.latitude ?? null,
      wgs84longitude: near?.longitude ?? null,
    };
  });
  return [...companies, ...homes];
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

function numbered(idColumn: string, rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => ({ [idColumn]: index + 1, ...row }));
}
