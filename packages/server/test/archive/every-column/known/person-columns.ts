/** What the customer of a session is to show (AC8, AC11, AC14, AC15). */
import { ASSOCIATES, CUSTOMERS_USERS } from '../world/agents.ts';
import type { Person } from '../world/customers.ts';
import { COUNTRIES, LISTS, nameOf } from '../world/lists.ts';
import type { World } from '../world/make-world.ts';
import { membersOf, stakeholdersOf } from '../world/projects.ts';
import type { Session } from '../world/sessions.ts';
import { fullNameOf } from './associate-columns.ts';
import {
  flag,
  icon,
  int,
  joined,
  type Known,
  type KnownColumns,
  list,
  moment,
  stamp,
  text,
  under,
} from './known.ts';
import { personReachColumns } from './reach-columns.ts';

const ASSOCIATE_TYPES: Readonly<Record<number, string>> = {
  1: 'internalAssociate',
  2: 'resourceAssociate',
  3: 'externalAssociate',
  4: 'anonymousAssociate',
  5: 'systemAssociate',
};

export function personColumns(world: World, { customer_id: id }: Session): KnownColumns {
  const person = world.people.find(({ person_id }) => person_id === id);
  const isPerson = (row: { readonly person_id: number | null }) =>
    id !== null && row.person_id === id;
  const employer = person?.contact_id ?? null;
  return under('person', {
    personId: int(id),
    ...nameColumns(person),
    ...listColumns(person),
    ...stampColumns(person),
    isProjectMember: flag(membersOf(world.people).some(isPerson)),
    isStakeholder: flag(stakeholdersOf(world.people).some(isPerson)),
    associateType: icon(associateType(id)),
    portraitThumbnail: icon(id === null ? null : `personImage:${id}`),
    'personInfo/infoText': text(person?.text),
    ...personReachColumns(
      world,
      isPerson,
      (row) => employer !== null && row.contact_id === employer,
    ),
  });
}

export function fullName(person: Person | undefined): string | null {
  return joined(' ', [person?.firstname, person?.middlename, person?.lastname]);
}

function nameColumns(person: Person | undefined): KnownColumns {
  return {
    firstName: text(person?.firstname),
    lastName: text(person?.lastname),
    middleName: text(person?.middlename),
    fullName: { ...text(fullName(person)), key: person?.person_id ?? null },
    kanaFirstName: text(person?.kanafname),
    kanaLastName: text(person?.kanalname),
    mrMrs: text(person?.mrmrs),
    title: text(person?.title),
    personNumber: text(person?.person_number),
    rank: int(person?.rank),
    birthdate: { kind: 'birthday', value: birthday(person), shown: null },
    birthYear: int(person?.year_of_birth),
    birthMonth: int(person?.month_of_birth),
    birthDay: int(person?.day_of_birth),
    contactId: int(person?.contact_id),
    hasCompany: flag((person?.contact_id ?? null) !== null),
    retired: flag(person?.retired),
  };
}

function listColumns(person: Person | undefined): KnownColumns {
  return {
    hasInfoText: flag(person && person.text !== ''),
    hasInterests: flag(person && person.activeinterests > 0),
    personHasInterests: flag(person && person.activeinterests > 0),
    personActiveErpLinks: flag(person && person.activeerplinks > 0),
    personNoMail: flag(person?.nomailing),
    useAsMailingAddress: flag(person?.usepersonaddress),
    personCountryId: int(person?.country_id),
    personCountry: named(COUNTRIES, person?.country_id),
    position: named(LISTS.perspos, person?.position_idx),
    personSource: named(LISTS.source, person?.source || null),
    ticketPriority: named(LISTS.ticket_priority, person?.ticketpriorityid),
    supportLanguage: named(LISTS.cust_lang, person?.supportlanguageid),
    personCategory: named(LISTS.category, person?.category_idx),
    personBusiness: named(LISTS.business, person?.business_idx),
    updatedByWorkflow: named(LISTS.workflow, person?.updated_workflow_id),
    createdByForm: named(LISTS.form, person?.created_form_id),
  };
}

function stampColumns(person: Person | undefined): KnownColumns {
  return {
    personUpdatedBy: colleague(person?.updated_associate_id),
    personUpdatedByFullName: colleagueFullName(person?.updated_associate_id),
    personUpdatedDate: stamp(person?.updated),
    personRegisteredBy: colleague(person?.registered_associate_id),
    personRegisteredByFullName: colleagueFullName(person?.registered_associate_id),
    personRegisteredDate: stamp(person?.registered),
    supportAssociate: colleague(person?.supportassociateid),
    supportAssociateFullName: colleagueFullName(person?.supportassociateid),
    personAssociateId: colleague(person?.associate_id),
    personAssociateFullName: colleagueFullName(person?.associate_id),
    personDeletedDate: moment(person?.deleteddate),
    whenUpdatedByWorkflow: moment(person?.updated_workflow_at),
  };
}

/** An entry of a list. */
export function named(entries: Parameters<typeof nameOf>[0], id: number | null | undefined): Known {
  return list(id, nameOf(entries, id ?? null));
}

/** One of us, by login name. */
export function colleague(id: number | null | undefined): Known {
  return list(id, ASSOCIATES.find(({ associate_id }) => associate_id === id)?.name ?? null);
}

/** One of us, by full name. */
export function colleagueFullName(id: number | null | undefined): Known {
  return list(id, fullNameOf(ASSOCIATES.find(({ associate_id }) => associate_id === id)));
}

/** Only of year, month and day that there are. */
function birthday(person: Person | undefined): string | null {
  const { year_of_birth: year = null, month_of_birth: month = null } = person ?? {};
  const date = person?.day_of_birth ?? null;
  if (year === null || month === null || date === null) return null;
  const found = new Date(Date.UTC(year, month - 1, date));
  return found.getUTCMonth() === month - 1 ? found.toISOString().slice(0, 10) : null;
}

/** Of several associates the one that was not deleted. */
function associateType(person: number | null): string | null {
  const [associate] = ASSOCIATES.filter(
    ({ person_id }) => person !== null && person_id === person,
  ).toSorted((one, other) => one.deleted - other.deleted || one.associate_id - other.associate_id);
  if (associate === undefined) return null;
  const user = CUSTOMERS_USERS.find(({ id }) => id === associate.ejuserid);
  return `${ASSOCIATE_TYPES[associate.type]}${user?.chat_status === 1 ? 'Online' : ''}`;
}
