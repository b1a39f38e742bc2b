/** Sales (`sale`) with everything that belongs to them. */
import type { Queryable } from '../database.ts';
import { decimal, flag, note, reference, text, time, whole } from './columns.ts';
import { loadShownRecords } from './load-shown-records.ts';
import { associateNameSql, fullNameSql } from './name-sql.ts';
import { ASSOCIATE_STAMPS, members, recordShape, type StoredRecord } from './record-shape.ts';
import { selectRecord } from './select-record.ts';

/** `status`: 1 open, 2 sold, 3 lost, 4 stalled. `completed`: 1 not started, 2 started, 3 completed. Percent: 0 to 100. */
export const SALE = recordShape({
  table: 'sale',
  id: 'sale_id',
  columns: {
    heading: text('heading', 219),
    number: text('number1', 49),
    description: note('text'),
    postit: note('postit'),
    status: whole('status', { least: 1, most: 4, empty: 1 }),
    completed: whole('done', { most: 3, empty: 1 }),
    saleDate: time('saledate'),
    nextDueDate: time('nextduedate'),
    reopenDate: time('reopendate'),
    amount: decimal('amount'),
    earning: decimal('earning'),
    earningPercent: decimal('earning_percent'),
    probability: whole('probability', { most: 100 }),
    currencyId: reference('currency_id', 'currency'),
    saleTypeId: reference('saletype_id', 'sale type'),
    sourceId: reference('source_id', 'source'),
    reasonId: reference('reason_id', 'reason'),
    reasonSoldId: reference('reasonsold_id', 'reason sold'),
    reasonStalledId: reference('reasonstalled_id', 'reason stalled'),
    ratingId: reference('rating_id', 'rating'),
    competitorId: reference('comptr_id', 'competitor'),
    creditedId: reference('credited_id', 'credited'),
    associateId: reference('associate_id', 'associate'),
    groupId: reference('group_idx', 'user group'),
    contactId: reference('contact_id', 'contact'),
    personId: reference('person_id', 'person'),
    projectId: reference('project_id', 'project'),
    published: flag('is_published'),
    publishEventDate: time('publish_event_date'),
    publishFrom: time('publish_from'),
    publishTo: time('publish_to'),
    activeErpLinks: whole('activeerplinks'),
  },
  children: {
    stakeholders: members('salestakeholder', 'sale_id', {
      column: 'stakeholderrole_id',
      to: 'stakeholder role',
    }),
  },
  stamps: ASSOCIATE_STAMPS,
  kept: ['activeErpLinks'],
});

/** What is shown of the rows that a sale refers to; list names are multi-language strings. */
export interface SaleShown {
  readonly contactName: string;
  readonly personFullName: string;
  readonly projectName: string;
  readonly associateFullName: string;
  readonly currencyName: string;
  readonly saleTypeName: string;
}

export type SaleRecord = StoredRecord<typeof SALE> & { readonly shown: SaleShown };

const TEXT = `
  select ${selectRecord(SALE)}, jsonb_build_object(
    'contactName', coalesce(k.name, ''), 'personFullName', ${fullNameSql('buyer')},
    'projectName', coalesce(project.name, ''),
    'associateFullName', coalesce(${associateNameSql('r.associate_id')}, ''),
    'currencyName', coalesce(currency.name, ''),
    'saleTypeName', coalesce(saletype.name, '')) as shown
  from sale r
  left join contact k on k.contact_id = r.contact_id
  left join person buyer on buyer.person_id = r.person_id
  left join project on project.project_id = r.project_id
  left join currency on currency.currency_id = r.currency_id
  left join saletype on saletype.saletype_id = r.saletype_id
  where r.sale_id = any($1::integer[]) order by r.sale_id`;

/** The sales of these ids, deleted ones too, by id. */
export function loadSales(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, SaleRecord>> {
  return loadShownRecords<typeof SALE, SaleShown>(
    db,
    { shape: SALE, name: 'load-sales', text: TEXT },
    ids,
  );
}
