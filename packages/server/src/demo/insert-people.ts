/** Writes the sample users, companies and people. */
import type { Queryable } from '../storage/database.ts';
import type { Calendar } from './calendar.ts';
import { CATEGORY, COMPANY_DETAILS, LANGUAGE } from './demo-company-details.ts';
import { FORMS, PERSON_FLOWS, WORKFLOWS } from './demo-flows.ts';
import {
  AGENTS,
  COMPANIES,
  CUSTOMERS,
  ENGLISH_COMPANY,
  EXTERNAL_ASSOCIATE,
  OTHER_GROUPS,
  USER_GROUPS,
} from './demo-people.ts';
import { PERSON_DETAILS } from './demo-person-details.ts';
import { insertReach } from './insert-reach.ts';
import { insertRows, type Row } from './insert-rows.ts';

/** Everybody is older than the oldest session. */
const REGISTERED = -120;
/** Our contact and support contact for customers: associates 3 and 2. */
const SELLER = 3;
const SUPPORTER = 2;
const SALES_GROUP = 2;
/** `associate.type` */
const TYPE = { internal: 1, external: 3 } as const;
/** Answers from the shop's counter, and stands for it in diaries. */
const COUNTER = 'ola';

/** @param passwords argon2id hashes in the order of `AGENTS` */
export async function insertPeople(
  tx: Queryable,
  passwords: readonly string[],
  calendar: Calendar,
): Promise<void> {
  await insertRows(tx, 'usergroup', 'usergroup_id', USER_GROUPS);
  await insertRows(tx, 'ejuser', 'id', userRows(passwords));
  await insertRows(tx, 'contact', 'contact_id', companyRows(calendar));
  await insertRows(tx, 'workflow', 'workflow_id', WORKFLOWS);
  await insertRows(tx, 'form', 'form_id', FORMS);
  await insertRows(tx, 'person', 'person_id', personRows(calendar));
  await insertRows(tx, 'associate', 'associate_id', associateRows());
  await insertRows(tx, 'usergrouplink', 'usergrouplink_id', OTHER_GROUPS);
  await setColleagues(tx);
  await insertReach(tx, calendar);
}

function userRows(passwords: readonly string[]): readonly Row[] {
  return AGENTS.map((agent, index) => ({
    id: agent.id,
    loginname: agent.login,
    username: agent.nickname,
    password: passwords[index] ?? null,
    firstname: agent.firstname,
    lastname: agent.lastname,
    email: `${agent.login}@fjordlys.example`,
    status: 1,
    // Somebody is there, so that the widget can be tried before anybody has logged in.
    chat_status: agent.login === 'kari' ? 1 : 0,
    is_administrator: agent.rights === 'administrator',
    simultaneous_login: agent.login === COUNTER,
  }));
}

function companyRows(calendar: Calendar): readonly Row[] {
  return COMPANIES.map(({ email, phone, ...row }, index) => {
    const details = COMPANY_DETAILS[index];
    if (details === undefined) throw new Error(`company ${row.contact_id} has no details`);
    return {
      ...row,
      number2: details.code,
      kananame: details.kananame,
      country_id: details.countryId,
      category_idx: details.category,
      business_idx: details.business,
      text: details.note,
      xstop: details.stop,
      nomailing: details.noMailing,
      source: 1,
      supportlanguageid: details.language,
      ticketpriorityid: details.priority,
      activeinterests: details.interests,
      activeerplinks: details.erpLinks,
      deleteddate: details.deletedOn === null ? null : calendar.on(details.deletedOn),
      registered: calendar.on(REGISTERED),
      updated: calendar.on(-30 - row.contact_id),
    };
  });
}

function personRows(calendar: Calendar): readonly Row[] {
  const people = [
    ...AGENTS.map((agent, index) => ({ ...agent, id: index + 1, companyId: 1 })),
    ...CUSTOMERS,
  ];
  return people.map((person, index) => {
    const details = PERSON_DETAILS[index];
    if (details === undefined) throw new Error(`person ${person.id} has no details`);
    const [year, month, day] = details.born;
    const company = COMPANY_DETAILS[person.companyId - 1];
    const flow = PERSON_FLOWS.get(person.id);
    return {
      person_id: person.id,
      contact_id: person.companyId,
      rank:
        people.slice(0, index).filter((other) => other.companyId === person.companyId).length + 1,
      firstname: person.firstname,
      middlename: details.middleName,
      lastname: person.lastname,
      kanafname: details.kana[0],
      kanalname: details.kana[1],
      mrmrs: details.mrmrs,
      salutation: details.academicTitle,
      title: person.title,
      person_number: `K-${1000 + person.id}`,
      position_idx: details.position,
      category_idx: company?.category ?? CATEGORY.customer,
      business_idx: company?.business ?? null,
      country_id: company?.countryId ?? null,
      year_of_birth: year,
      month_of_birth: month,
      day_of_birth: day,
      nomailing: details.noMailing,
      usepersonaddress: details.usesHomeAddress,
      retired: details.retired,
      text: details.note,
      source: 1,
      supportlanguageid:
        person.companyId === ENGLISH_COMPANY ? LANGUAGE.english : LANGUAGE.norwegian,
      ticketpriorityid: company?.priority ?? null,
      activeinterests: details.interests,
      activeerplinks: details.erpLinks,
      updated_workflow_id: flow?.workflowId ?? null,
      updated_workflow_at: flow === undefined ? null : calendar.on(flow.changedOn),
      created_form_id: flow?.formId ?? null,
      deleteddate: details.deletedOn === null ? null : calendar.on(details.deletedOn),
      registered: calendar.on(REGISTERED),
      updated: calendar.on(-20 - person.id),
    };
  });
}

function associateRows(): readonly Row[] {
  const { associateId, name, personId } = EXTERNAL_ASSOCIATE;
  return [
    ...AGENTS.map((agent, index) => ({
      associate_id: index + 1,
      name: agent.login,
      rank: index + 1,
      tooltip: agent.title,
      group_idx: agent.group,
      person_id: index + 1,
      type: TYPE.internal,
      ejuserid: agent.id,
      username: agent.login,
      locationaddress:
        agent.login === COUNTER ? 'Shop counter, Storgata 12' : 'Office, Storgata 12',
      islocation: agent.login === COUNTER,
    })),
    {
      associate_id: associateId,
      name,
      rank: associateId,
      tooltip: 'Customer who books rental tents',
      group_idx: null,
      person_id: personId,
      type: TYPE.external,
      ejuserid: null,
      username: name,
      locationaddress: '',
      islocation: false,
    },
  ];
}

/** Who of us is responsible, and who registered and changed whom: the associates had to be there first. */
async function setColleagues(tx: Queryable): Promise<void> {
  await tx.query(
    `update contact set associate_id = $1, supportassociateid = $2, group_id = $3,
      registered_associate_id = $2, updated_associate_id = $1`,
    [SELLER, SUPPORTER, SALES_GROUP],
  );
  await tx.query(
    `update person set associate_id = $1, supportassociateid = $2, registered_associate_id = $2,
      updated_associate_id = $1`,
    [SELLER, SUPPORTER],
  );
  await tx.query(
    `update contact set supportpersonid = found.person from
      unnest($1::integer[], $2::integer[]) as found (company, person)
      where contact_id = found.company`,
    [
      COMPANY_DETAILS.map(({ companyId }) => companyId),
      COMPANY_DETAILS.map(({ supportPersonId }) => supportPersonId),
    ],
  );
}
