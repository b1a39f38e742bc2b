/** Where the customer and the company can be reached: of several rows the first by rank. */
import type { Join } from '../../provider.ts';

/** `phone.ptype_idx` */
const PHONE = {
  company: 1,
  companyFax: 3,
  direct: 16_385,
  fax: 16_387,
  private: 16_388,
  mobile: 16_389,
  other: 16_390,
} as const;
/** `address.atype_idx` */
const ADDRESS = { postal: 1, street: 2, private: 16_387 } as const;

/** Whose it is: the session's own keys, so that the tables of people and companies need not be joined for it. */
const OF_PERSON = 'person_id = c.customer_id';
const OF_CONTACT = 'contact_id = c.contact_id';

export const REACH_JOINS: Readonly<Record<string, Join>> = {
  associateEmail: {
    ...first('associateEmail', emailOf('person_id = associate.person_id')),
    after: ['associate'],
  },
  personEmail: first('personEmail', emailOf(OF_PERSON)),
  personPhone: first('personPhone', phoneOf(OF_PERSON, `<> ${PHONE.fax}`)),
  personDirectPhone: first('personDirectPhone', phoneOf(OF_PERSON, `= ${PHONE.direct}`)),
  personMobilePhone: first('personMobilePhone', phoneOf(OF_PERSON, `= ${PHONE.mobile}`)),
  personPrivate: first('personPrivate', phoneOf(OF_PERSON, `= ${PHONE.private}`)),
  personPager: first('personPager', phoneOf(OF_PERSON, `= ${PHONE.other}`)),
  personDirectFax: first('personDirectFax', phoneOf(OF_PERSON, `= ${PHONE.fax}`)),
  personSearchPhone: first('personSearchPhone', phoneOf(OF_PERSON, 'is not null')),
  personUrl: first('personUrl', urlOf(OF_PERSON)),
  personAddress: first('personAddress', addressOf(OF_PERSON, ADDRESS.private)),
  personRestrictionAddress: {
    // Its own address, or else its company's.
    ...first(
      'personRestrictionAddress',
      `select * from address where ${OF_PERSON} or contact_id = person.contact_id
        order by person_id is null, atype_idx`,
    ),
    after: ['person'],
  },

  contactEmail: first('contactEmail', emailOf(OF_CONTACT)),
  contactAnyPhone: first('contactAnyPhone', phoneOf(OF_CONTACT, `<> ${PHONE.companyFax}`)),
  contactPhone: first('contactPhone', phoneOf(OF_CONTACT, `= ${PHONE.company}`)),
  contactFax: first('contactFax', phoneOf(OF_CONTACT, `= ${PHONE.companyFax}`)),
  contactSearchPhone: first('contactSearchPhone', phoneOf(OF_CONTACT, 'is not null')),
  contactUrl: first('contactUrl', urlOf(OF_CONTACT)),
  contactPostAddress: first('contactPostAddress', addressOf(OF_CONTACT, ADDRESS.postal)),
  contactStreetAddress: first('contactStreetAddress', addressOf(OF_CONTACT, ADDRESS.street)),
  contactRestrictionAddress: first(
    'contactRestrictionAddress',
    `select * from address where ${OF_CONTACT} order by atype_idx`,
  ),
};

function first(alias: string, select: string): Join {
  return {
    after: [],
    sql: `left join lateral (${select} limit 1) ${alias} on true`,
    optional: null,
  };
}

function emailOf(owner: string): string {
  return `select * from email where ${owner} and type = 0 order by rank, email_id`;
}

function phoneOf(owner: string, type: string): string {
  return `select * from phone where ${owner} and ptype_idx ${type} order by rank, phone_id`;
}

function urlOf(owner: string): string {
  return `select * from url where ${owner} order by rank, url_id`;
}

function addressOf(owner: string, type: number): string {
  return `select * from address where ${owner} and atype_idx = ${type}`;
}
