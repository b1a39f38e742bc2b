/** The people and companies that the world's sessions are about. */
import { choose, chooseDate, choosePerhapsDate, chooseText } from './choices.ts';
import { COUNTRIES, LISTS, listIds } from './lists.ts';

export type Person = ReturnType<typeof makePerson>;
export type Company = ReturnType<typeof makeCompany>;

export const FIRST_PERSON = 1001;
export const FIRST_COMPANY = 3001;

/** Associates of the world, and nobody. */
const COLLEAGUES = [null, 201, 202, 203, 204, 209, 210] as const;

/** @param index - from 0 @param companies - how many there are */
export function makePerson(index: number, companies: number) {
  const text = (column: string) => chooseText(index, `person ${column}`);
  const date = (column: string) => chooseDate(index, `person ${column}`);
  const perhaps = (column: string) => choosePerhapsDate(index, `person ${column}`);
  const one = <T>(values: readonly T[], column: string) =>
    choose(values, index, `person ${column}`);
  return {
    person_id: FIRST_PERSON + index,
    contact_id: index % 6 === 5 ? null : FIRST_COMPANY + ((index * 5) % companies),
    rank: one([1, 2, 3, 2, 7], 'rank'),
    firstname: text('firstname'),
    middlename: one(['', 'Per', '', 'Øye', 'per'], 'middlename'),
    lastname: text('lastname'),
    kanafname: one(['ロサ', 'ハナ', '', 'はな', 'Rosa'], 'kanafname'),
    kanalname: one(['オストビ', '', 'ヤマダ', 'やまだ'], 'kanalname'),
    mrmrs: one(['Mr.', 'Ms.', '', 'mr.'], 'mrmrs'),
    title: text('title'),
    person_number: text('number'),
    position_idx: one(listIds(LISTS.perspos), 'position'),
    category_idx: one(listIds(LISTS.category), 'category'),
    business_idx: one(listIds(LISTS.business), 'business'),
    country_id: one(listIds(COUNTRIES), 'country'),
    year_of_birth: one([1984, 1983, null, 2001, 1950], 'year'),
    month_of_birth: one([2, 12, null, 2, 4], 'month'),
    day_of_birth: one([29, 31, null, 28, 1], 'day'),
    nomailing: one([true, false], 'nomailing'),
    usepersonaddress: one([false, true, true], 'usepersonaddress'),
    retired: one([true, false, false], 'retired'),
    text: text('note'),
    /** 0 = nobody knows. */
    source: one(
      listIds(LISTS.source).map((id) => id ?? 0),
      'source',
    ),
    associate_id: one(COLLEAGUES, 'associate'),
    supportassociateid: one(COLLEAGUES, 'support'),
    supportlanguageid: one(listIds(LISTS.cust_lang), 'language'),
    ticketpriorityid: one(listIds(LISTS.ticket_priority), 'priority'),
    activeinterests: one([0, 4, 1], 'interests'),
    activeerplinks: one([0, 0, 2], 'erp'),
    registered: date('registered'),
    registered_associate_id: one(COLLEAGUES, 'registrar'),
    updated: date('updated'),
    updated_associate_id: one(COLLEAGUES, 'updater'),
    updated_workflow_id: one(listIds(LISTS.workflow), 'workflow'),
    updated_workflow_at: perhaps('workflow at'),
    created_form_id: one(listIds(LISTS.form), 'form'),
    deleteddate: perhaps('deleted'),
  };
}

/** @param index - from 0 */
export function makeCompany(index: number) {
  const text = (column: string) => chooseText(index, `company ${column}`);
  const date = (column: string) => chooseDate(index, `company ${column}`);
  const one = <T>(values: readonly T[], column: string) =>
    choose(values, index, `company ${column}`);
  return {
    contact_id: FIRST_COMPANY + index,
    name: text('name'),
    department: text('department'),
    category_idx: one(listIds(LISTS.category), 'category'),
    business_idx: one(listIds(LISTS.business), 'business'),
    country_id: one(listIds(COUNTRIES), 'country'),
    number1: text('number'),
    number2: text('code'),
    orgnr: text('orgnr'),
    xstop: one([true, false], 'stop'),
    nomailing: one([false, true, false], 'nomailing'),
    text: text('note'),
    source: one(
      listIds(LISTS.source).map((id) => id ?? 0),
      'source',
    ),
    activeinterests: one([0, 2], 'interests'),
    activeerplinks: one([0, 1, 0], 'erp'),
    associate_id: one(COLLEAGUES, 'associate'),
    registered: date('registered'),
    registered_associate_id: one(COLLEAGUES, 'registrar'),
    updated: date('updated'),
    updated_associate_id: one(COLLEAGUES, 'updater'),
    deleteddate: choosePerhapsDate(index, 'company deleted'),
  };
}
