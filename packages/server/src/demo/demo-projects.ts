/** Projects and sales of the sample data; days are counted from the day of the seeding. */
import type { Calendar } from './calendar.ts';
import type { Row } from './insert-rows.ts';

/** Ids of `projstatus` and `projtype`. */
const STATUS = { planned: 1, inProgress: 2, completed: 4 } as const;
const CUSTOMER_PROJECT = 2;
/** `sale.status` and `sale.done`. */
const SALE = { open: 1, sold: 2, lost: 3, stalled: 4 } as const;
const COMPLETED = 3;
const STARTED = 2;
/** The sales agent, and its group. */
const SELLER = 3;
const SALES_GROUP = 2;
const NOK = 1;

const PROJECTS = [
  project(
    1,
    'Winter workwear Nordvik',
    'P-2001',
    2,
    STATUS.inProgress,
    'Insulated clothes for four building sites.',
  ),
  project(
    2,
    'New crew jackets Havbris',
    'P-2002',
    4,
    STATUS.planned,
    'Survival suits and jackets for two crews.',
  ),
  project(3, 'Outdoor kindergarten kit', 'P-2003', 3, STATUS.completed, 'Rain sets in four sizes.'),
  project(
    4,
    'Guided tours rental fleet',
    'P-2004',
    4,
    STATUS.inProgress,
    'Tents and skis that are rented by the season.',
  ),
];

const SALES = [
  sale(1, '120 insulated jackets', [2, 6, 1], 214_800, SALE.sold),
  sale(2, '45 survival suits', [3, 11, 2], 382_500, SALE.open),
  sale(3, 'Rain sets for 60 children', [4, 12, 3], 53_400, SALE.sold),
  sale(4, '24 rental tents', [6, 17, 4], 119_760, SALE.open),
  sale(5, 'Gift cards for staff', [5, 15, null], 30_000, SALE.stalled),
  sale(6, '10 pairs of touring skis', [6, 18, 4], 64_900, SALE.lost),
];

/** Which project and sale a customer's company is likely to ask about. */
export const BUSINESS_OF_COMPANY: ReadonlyMap<
  number,
  { projectId: number | null; saleId: number }
> = new Map(
  SALES.slice(0, 5).map((row) => [
    row.contact_id,
    { projectId: row.project_id, saleId: row.sale_id },
  ]),
);

export function projectRows(calendar: Calendar): readonly Row[] {
  return PROJECTS.map((row) => ({
    ...row,
    type_idx: CUSTOMER_PROJECT,
    group_id: SALES_GROUP,
    done: row.status_idx === STATUS.completed,
    postit: row.project_id === 2 ? 'Ask for sizes again: the crew has changed.' : '',
    registered: calendar.on(-110 + row.project_id),
    registered_associate_id: row.associate_id,
    updated: calendar.on(-10 * row.project_id),
    updated_associate_id: row.associate_id,
    startdate: calendar.on(-100 + row.project_id * 5),
    enddate: calendar.on(row.status_idx === STATUS.completed ? -20 : 40 + row.project_id * 10),
    nextmilestonedate: row.status_idx === STATUS.completed ? null : calendar.on(7 * row.project_id),
  }));
}

export function projectMemberRows(): readonly Row[] {
  return SALES.filter(({ project_id }) => project_id !== null).map((row, index) => ({
    projectmember_id: index + 1,
    project_id: row.project_id,
    person_id: row.person_id,
    contact_id: row.contact_id,
    rank: index + 1,
    mtype_idx: row.status === SALE.lost ? 3 : 2,
    comment: row.status === SALE.lost ? 'Left the project when the skis were not bought.' : '',
  }));
}

export function saleRows(calendar: Calendar): readonly Row[] {
  return SALES.map((row) => {
    const over = row.status === SALE.sold || row.status === SALE.lost;
    const stalled = row.status === SALE.stalled;
    return {
      ...row,
      associate_id: SELLER,
      group_idx: SALES_GROUP,
      currency_id: NOK,
      probability: row.status === SALE.lost ? 0 : over ? 100 : 20 * row.sale_id,
      earning: Math.round(row.amount * 0.28),
      earning_percent: 28,
      number1: `S-${3000 + row.sale_id}`,
      text: `The customer asked for ${row.heading.toLowerCase()} in the chat.`,
      postit: stalled ? 'Call again after the summer.' : '',
      saletype_id: row.sale_id === 4 ? 3 : 1,
      source_id: (row.sale_id % 4) + 1,
      rating_id: (row.sale_id % 3) + 1,
      credited_id: 1,
      reason_id: row.status === SALE.lost ? 1 : null,
      comptr_id: null,
      reasonsold_id: row.status === SALE.sold ? 2 : null,
      reasonstalled_id: stalled ? 1 : null,
      reopendate: stalled ? calendar.on(60) : null,
      done: over ? COMPLETED : STARTED,
      saledate: calendar.on(over ? -15 * row.sale_id : 10 * row.sale_id),
      nextduedate: over ? null : calendar.on(3 * row.sale_id),
      registered: calendar.on(-95 + row.sale_id),
      registered_associate_id: SELLER,
      updated: calendar.on(-5 * row.sale_id),
      updated_associate_id: SELLER,
    };
  });
}

export function stakeholderRows(): readonly Row[] {
  return SALES.map((row, index) => ({
    salestakeholder_id: index + 1,
    sale_id: row.sale_id,
    contact_id: row.contact_id,
    person_id: row.person_id,
    rank: 1,
    stakeholderrole_id: (index % 3) + 1,
    comment: '',
  }));
}

function project(
  id: number,
  name: string,
  ...[number, associateId, status, text]: [string, number, number, string]
) {
  return {
    project_id: id,
    name,
    project_number: number,
    associate_id: associateId,
    status_idx: status,
    text,
  };
}

/** @param whose company, person and project */
function sale(
  id: number,
  heading: string,
  ...[whose, amount, status]: [readonly [number, number, number | null], number, number]
) {
  const [contactId, personId, projectId] = whose;
  return {
    sale_id: id,
    heading,
    contact_id: contactId,
    person_id: personId,
    project_id: projectId,
    amount,
    status,
  };
}
