/** The lists that records choose from: how each entry lies in its table. */
import {
  type Columns,
  type FieldsOf,
  flag,
  note,
  optional,
  reference,
  text,
  whole,
} from './columns.ts';

interface ListShape {
  readonly table: string;
  readonly id: string;
  /** Every list has `name`, `tooltip`, `rank` and `deleted`; `parentId` where it is a tree. */
  readonly columns: Columns;
}

const NAMED = {
  name: text('name', 239),
  tooltip: text('tooltip', 254),
  rank: whole('rank'),
  deleted: flag('deleted <> 0'),
};

/** A list of names and nothing else. */
function names<const T extends string>(table: T) {
  return { table, id: `${table}_id`, columns: NAMED } as const;
}

const NO_TOOLTIP = text("''", 0);

const COUNTRY = {
  ...NAMED,
  englishName: text('english_name', 79),
  localName: text('local_name', 127),
  twoLetterCode: text('abbrev2', 2),
  threeLetterCode: text('abbrev3', 3),
  dialInPrefix: text('dialinprefix', 31),
  interAreaPrefix: text('interareaprefix', 31),
  zipPrefix: text('zip_prefix', 5),
  domainName: text('domainname', 9),
  orgNrText: text('orgnrtext', 254),
  currencyId: reference('currency_id', 'currency'),
};

const TICKET_CATEGORY = {
  name: text('name', 64),
  tooltip: text('fullname', 255),
  rank: whole('sort_order'),
  deleted: flag('deleted'),
  parentId: reference('parent_id', 'request category'),
  fullname: text('fullname', 255),
  externalName: text('external_name', 255),
  masterUserId: reference('category_master', 'user'),
  flags: whole('flags'),
  delegateMethod: whole('delegate_method'),
  assignmentLag: whole('assignment_lag'),
  replyTemplateId: reference('reply_template', 'reply template'),
  notificationEmail: text('notification_email', 2047),
  closingStatusId: reference('closing_status', 'request status'),
  messageClosingStatusId: reference('msg_closing_status', 'request status'),
};

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof DAYS)[number];
type HourField = `${Day}${'Start' | 'Stop'}`;

/** Minutes after midnight, null when the priority has no hours of its own. */
const HOURS = Object.fromEntries(
  DAYS.flatMap((day) => [
    [`${day}Start`, minutes(`${day}_start`)],
    [`${day}Stop`, minutes(`${day}_stop`)],
  ]),
) as Record<HourField, ReturnType<typeof minutes>>;

function minutes(column: string) {
  return optional(`(extract(epoch from ${column}) / 60)::integer`, 0, 1440);
}

/** What an event does to the escalation: -1 nothing, 0 stops it, 1 continues, 2 restarts. */
const TICKET_PRIORITY = {
  name: text('name', 64),
  tooltip: NO_TOOLTIP,
  rank: whole('sort_order'),
  deleted: flag('status = 2'),
  flags: whole('flags'),
  deadline: whole('deadline'),
  onRead: whole('ticket_read'),
  onChangedOwner: whole('changed_owner'),
  onNewInfo: whole('ticket_newinfo'),
  onClosed: whole('ticket_closed'),
  onChangedPriority: whole('ticket_changed_priority'),
  onNew: whole('ticket_new'),
  nonDates: text('non_dates', 255),
  ...HOURS,
};

const TICKET_STATUS = {
  name: text('name', 255),
  tooltip: NO_TOOLTIP,
  rank: whole('ts_rank'),
  deleted: flag('deleted'),
  status: whole('status'),
  timeCounter: whole('time_counter'),
  noEmailReopen: flag('no_email_reopen'),
  isDefault: flag('is_default'),
  usedInQueue: flag('used_in_queue'),
};

const TICKET_TYPE = {
  name: text('name', 4000),
  tooltip: text('tooltip', 4000),
  rank: whole('rank'),
  deleted: flag('deleted'),
  icon: text('icon', 32),
  defaultStatusId: reference('default_status', 'request status'),
  defaultPriorityId: reference('default_priority', 'request priority'),
  isDefault: flag('is_default'),
  showInNew: flag('show_in_new'),
  excludeSignature: flag('exclude_signature'),
  excludeEmailRecipients: flag('exclude_email_recipients'),
  externalAsDefault: flag('external_as_default'),
  replyForwardNoSignature: flag('reply_forward_no_signature'),
  replyExternalAsDefault: flag('reply_external_as_default'),
};

const REPLY_TEMPLATE = {
  name: text('name', 255),
  tooltip: text('description', 255),
  rank: whole('0'),
  deleted: flag('false'),
  description: text('description', 255),
  folderId: optional('folder_id', 1, 2_147_483_647),
  subject: text('subject', 255),
  body: note('body'),
  htmlBody: note('html_body'),
};

const REPLY_TEMPLATE_FOLDER = {
  name: text('name', 255),
  tooltip: text('description', 255),
  rank: whole('0'),
  deleted: flag('false'),
  parentId: optional('parent_id', 1, 2_147_483_647),
};

const CUSTOMER_LANGUAGE = {
  name: text('name', 255),
  tooltip: NO_TOOLTIP,
  rank: whole('0'),
  deleted: flag('deleted'),
  code: text('lang_code', 5),
  isoCode: text('iso_code', 63),
  isDefault: flag('is_default'),
};

const CATEGORY = {
  ...NAMED,
  group: whole('category_group'),
  enableLeadStatus: flag('enable_lead_status'),
};

const CURRENCY = { ...NAMED, isoCode: text('isocode', 9) };

const FAQ_CATEGORY = {
  name: text('name', 64),
  tooltip: text('description', 255),
  rank: whole('sort_order'),
  deleted: flag('false'),
  parentId: optional('parent_id', 1, 2_147_483_647),
  fullname: note('fullname'),
};

/** Lists by the names that the vendor's lists have. */
export const LIST_SHAPES = {
  business: names('business'),
  category: { table: 'category', id: 'category_id', columns: CATEGORY },
  comptr: names('comptr'),
  country: { table: 'country', id: 'country_id', columns: COUNTRY },
  credited: names('credited'),
  currency: { table: 'currency', id: 'currency_id', columns: CURRENCY },
  custlang: { table: 'cust_lang', id: 'id', columns: CUSTOMER_LANGUAGE },
  ejcategory: { table: 'ej_category', id: 'id', columns: TICKET_CATEGORY },
  kbcategory: { table: 'kb_category', id: 'id', columns: FAQ_CATEGORY },
  perspos: names('perspos'),
  pmembtype: names('pmembtype'),
  projstatus: names('projstatus'),
  projtype: names('projtype'),
  rating: names('rating'),
  reason: names('reason'),
  reasonsold: names('reasonsold'),
  reasonstalled: names('reasonstalled'),
  replytemplate: { table: 'reply_template', id: 'id', columns: REPLY_TEMPLATE },
  replytemplatefolder: {
    table: 'reply_template_folder',
    id: 'id',
    columns: REPLY_TEMPLATE_FOLDER,
  },
  saletype: names('saletype'),
  source: names('source'),
  stakeholderrole: names('stakeholderrole'),
  ticketpriority: { table: 'ticket_priority', id: 'id', columns: TICKET_PRIORITY },
  ticketstatus: { table: 'ticket_status', id: 'id', columns: TICKET_STATUS },
  tickettype: { table: 'ticket_type', id: 'ticket_type_id', columns: TICKET_TYPE },
  usergroup: names('usergroup'),
} as const satisfies Readonly<Record<string, ListShape>>;

export type ListName = keyof typeof LIST_SHAPES;

/** An entry of a list; names and tooltips may be multi-language strings. */
export type ListEntry<N extends ListName> = { readonly id: number } & FieldsOf<
  (typeof LIST_SHAPES)[N]['columns']
>;
