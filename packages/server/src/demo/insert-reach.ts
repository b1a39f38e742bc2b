/** Writes where the sample people and companies can be reached. */
import type { Queryable } from '../storage/database.ts';
import { COMPANY_DETAILS } from './demo-company-details.ts';
import { AGENTS, asciiOf, COMPANIES, CUSTOMERS } from './demo-people.ts';
import { PERSON_DETAILS } from './demo-person-details.ts';
import { insertRows, type Row } from './insert-rows.ts';

/** `phone.ptype_idx` */
const PHONE = { company: 1, companyFax: 3, direct: 16_385, private: 16_388, mobile: 16_389 };
/** `address.atype_idx` */
const ADDRESS = { postal: 1, street: 2, private: 16_387 };

export async function insertReach(tx: Queryable): Promise<void> {
  await insertRows(tx, 'email', 'email_id', numbered('email_id', emailRows()));
  await insertRows(tx, 'phone', 'phone_id', numbered('phone_id', phoneRows()));
  await insertRows(tx, 'url', 'url_id', numbered('url_id', urlRows()));
  await insertRows(tx, 'company_domain', 'id', numbered('id', domainRows()));
  await insertRows(tx, 'address', 'address_id', numbered('address_id', addressRows()));
}

function emailRows(): readonly Row[] {
  const email = (owner: Row, address: string, description: string): Row => ({
    contact_id: null,
    person_id: null,
    ...owner,
    type: 0,
    protocol: 'SMTP',
    email_address: address,
    description,
    rank: description === 'Private' ? 2 : 1,
    bouncecount: 0,
  });
  return [
    ...COMPANIES.map((row) => email({ contact_id: row.contact_id }, row.email, 'Reception')),
    ...AGENTS.map((agent, index) =>
      email({ person_id: index + 1 }, `${agent.login}@fjordlys.example`, 'Work'),
    ),
    ...CUSTOMERS.map((row) => email({ person_id: row.id }, row.email, 'Work')),
    ...CUSTOMERS.filter(({ id }) => id % 4 === 0).map((row) =>
      email({ person_id: row.id }, `${asciiOf(row.lastname)}${row.id}@mail.example`, 'Private'),
    ),
  ];
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
      phone({ contact_id }, PHONE.companyFax, number.replace('+47 55', '+47 56')),
    ]),
    ...AGENTS.map((_, index) =>
      phone({ person_id: index + 1 }, PHONE.direct, `+47 77 00 01 0${index + 1}`),
    ),
    ...CUSTOMERS.flatMap((row) => [
      phone({ person_id: row.id }, PHONE.direct, row.phone),
      phone({ person_id: row.id }, PHONE.mobile, row.phone.replace('900', '950')),
      ...(row.id % 5 === 0
        ? [phone({ person_id: row.id }, PHONE.private, row.phone.replace('900', '750'), 'Evenings')]
        : []),
    ]),
  ];
}

function urlRows(): readonly Row[] {
  return COMPANIES.map((row) => ({
    contact_id: row.contact_id,
    url_address: `https://www.${domainOf(row.email)}`,
    description: 'Web site',
    rank: 1,
  }));
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
      address3: '',
      state: '',
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
      address2: '',
      address3: '',
      city: near?.city ?? '',
      county: near?.county ?? '',
      zipcode: near?.zipcode ?? '',
      state: '',
      wgs84latitude: null,
      wgs84longitude: null,
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
