/** The lists that records choose from. Their names are as they are stored: possibly in several languages. */
import {
  BOOL,
  DECIMAL,
  type Field,
  FOR_EVERYBODY,
  INT,
  SMALL,
  type Table,
  TEXT,
  TIME,
  to,
} from '../table.ts';

/** Lists of which each entry has a name, a rank and a tooltip; the key is the table's name with `_id`. */
const PLAIN_LISTS = [
  'Business',
  'PersPos',
  'Source',
  'SaleType',
  'Reason',
  'ReasonSold',
  'ReasonStalled',
  'Rating',
  'Comptr',
  'Credited',
  'ProjType',
  'ProjStatus',
  'PMembType',
  'StakeholderRole',
];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const LIST_TABLES: readonly Table[] = [
  ...PLAIN_LISTS.map((name) => list(name, {})),
  list('Category', { category_group: SMALL, enable_lead_status: BOOL }),
  list('Currency', { rate: DECIMAL, units: DECIMAL, isoCode: TEXT }),
  list('country', {
    english_name: TEXT,
    local_name: TEXT,
    abbrev2: TEXT,
    abbrev3: TEXT,
    dialInPrefix: TEXT,
    interAreaPrefix: TEXT,
    zip_prefix: TEXT,
    domainName: TEXT,
    orgNrText: TEXT,
    currency_id: to('Currency'),
  }),
  tree('ej_category', {
    category_master: to('ejuser'),
    flags: INT,
    external_name: TEXT,
    sort_order: INT,
    deleted: BOOL,
  }),
  tree('kb_category', { description: TEXT, sort_order: INT, access_level: SMALL }),
  {
    name: 'ticket_status',
    key: 'id',
    ...FOR_EVERYBODY,
    fields: {
      id: INT,
      name: TEXT,
      status: SMALL,
      ts_rank: INT,
      time_counter: SMALL,
      no_email_reopen: BOOL,
      is_default: BOOL,
      used_in_queue: BOOL,
      deleted: BOOL,
    },
  },
  {
    name: 'ticket_priority',
    key: 'id',
    ...FOR_EVERYBODY,
    fields: {
      id: INT,
      name: TEXT,
      status: SMALL,
      flags: INT,
      deadline: INT,
      sort_order: INT,
      ...Object.fromEntries(DAYS.flatMap(hoursOf)),
    },
  },
  {
    name: 'ticket_type',
    key: 'ticket_type_id',
    ...FOR_EVERYBODY,
    fields: {
      ticket_type_id: INT,
      name: TEXT,
      rank: INT,
      tooltip: TEXT,
      icon: TEXT,
      default_status: to('ticket_status'),
      default_priority: to('ticket_priority'),
      is_external: BOOL,
      is_default: BOOL,
      deleted: BOOL,
    },
  },
  {
    name: 'cust_lang',
    key: 'id',
    ...FOR_EVERYBODY,
    fields: {
      id: INT,
      name: TEXT,
      lang_code: TEXT,
      iso_code: TEXT,
      is_default: BOOL,
      kb_root: to('kb_category'),
      deleted: BOOL,
    },
  },
  {
    name: 'TZLocation',
    key: 'TZLocation_id',
    ...FOR_EVERYBODY,
    fields: {
      TZLocation_id: INT,
      locationCode: TEXT,
      regionName: TEXT,
      cities: TEXT,
      isActive: BOOL,
      iana_name: TEXT,
    },
  },
];

function list(name: string, fields: Readonly<Record<string, Field>>): Table {
  const key = `${name}_id`;
  const usual = { [key]: INT, name: TEXT, rank: INT, tooltip: TEXT, deleted: SMALL };
  return { name, key, ...FOR_EVERYBODY, fields: { ...usual, ...fields } };
}

function tree(name: string, fields: Readonly<Record<string, Field>>): Table {
  const usual = { id: INT, parent_id: to(name), name: TEXT, fullname: TEXT };
  return { name, key: 'id', ...FOR_EVERYBODY, fields: { ...usual, ...fields } };
}

function hoursOf(day: string): readonly (readonly [string, Field])[] {
  return [
    [`${day}_start`, TIME],
    [`${day}_stop`, TIME],
  ];
}
