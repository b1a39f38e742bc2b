/** An archive of the engine's own tests: every kind of column and of join, over real tables with telling rows. */

import type { ArchiveColumn } from '../../../src/archive/column.ts';
import {
  boolColumn,
  datetimeColumn,
  decimalColumn,
  intColumn,
  keyedTextColumn,
  listColumn,
  textColumn,
  timeSpanColumn,
} from '../../../src/archive/column-kinds.ts';
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import { findColumn } from '../../../src/archive/find-column.ts';
import type { ArchiveProvider } from '../../../src/archive/provider.ts';
import type {
  ArchiveCaller,
  ArchivePage,
  ArchiveQuery,
} from '../../../src/archive/query/archive-query.ts';
import { readArchive } from '../../../src/archive/query/read-archive.ts';
import { foldedText } from '../../../src/archive/query/text-sql.ts';
import { splitColumns } from '../../../src/archive/select/split-columns.ts';
import type { Agent } from '../../../src/storage/agents.ts';
import type { Database } from '../../../src/storage/database.ts';
import { UTC } from '../../../src/time/zone.ts';

const MEMBERS = {
  revisions: 'array(select m.revision from chat_message m where m.session_id = c.id)',
  authors: 'array(select m.author from chat_message m where m.session_id = c.id)',
};

export const TEST_ARCHIVE: ArchiveProvider = {
  name: 'TestChats',
  entity: { name: 'testChat', displayName: named('Chat') },
  from: 'chat_session c',
  key: 'c.id',
  joins: {
    topic: { after: [], sql: 'join chat_topic t on t.id = c.topic_id', optional: null },
    person: {
      after: [],
      sql: 'left join person p on p.person_id = c.customer_id',
      optional: {
        foreignKey: 'c.customer_id',
        inner: 'join person p on p.person_id = c.customer_id',
        from: 'person p',
        key: 'p.person_id',
      },
    },
    employer: {
      after: ['person'],
      sql: 'left join contact e on e.contact_id = p.contact_id',
      optional: null,
    },
  },
  columns: [
    intColumn({ name: 'id', value: 'c.id', displayName: named('Id') }),
    textColumn({ name: 'first', value: 'c.first_message', displayName: named('First') }),
    datetimeColumn({ name: 'requested', value: 'c.when_requested', displayName: named('At') }),
    datetimeColumn({ name: 'ended', value: 'c.when_ended', displayName: named('Ended') }),
    boolColumn({ name: 'consented', value: 'c.consented', displayName: named('Consented') }),
    intColumn({ name: 'rating', value: 'c.rating', displayName: named('Rating') }),
    decimalColumn({ name: 'share', value: 'c.rating / 5.0::float8', displayName: named('Share') }),
    timeSpanColumn({
      name: 'duration',
      value: 'extract(epoch from c.when_ended - c.when_requested)::float8',
      displayName: named('Duration'),
    }),
    listColumn({
      name: 'status',
      value: 'c.status',
      shown: "case c.status when 7 then 'Closed' when 4 then 'waiting' end",
      displayName: named('Status'),
    }),
    listColumn({
      name: 'associate',
      value: '(select a.associate_id from associate a where a.ejuserid = c.user_id)',
      shown: 'null::text',
      displayName: named('Associate'),
    }),
    intColumn({ name: 'topicKey', value: 'c.topic_id', displayName: named('Topic id') }),
    textColumn({ name: 'topic', value: 't.name', joins: ['topic'], displayName: named('Topic') }),
    textColumn({
      name: 'lastName',
      value: 'p.lastname',
      joins: ['person'],
      displayName: named('Last name'),
    }),
    textColumn({
      name: 'title',
      value: 'p.title',
      joins: ['person'],
      displayName: named('Title'),
    }),
    keyedTextColumn({
      name: 'employer',
      value: 'e.name',
      key: 'e.contact_id',
      joins: ['employer'],
      displayName: named('Employer'),
    }),
    intColumn({
      name: 'revisions',
      value: `cardinality(${MEMBERS.revisions})`,
      restricted: { by: 'members', members: MEMBERS.revisions },
      displayName: named('Revisions'),
    }),
    textColumn({
      name: 'authors',
      value: `array_to_string(${MEMBERS.authors}, ', ')`,
      sortable: false,
      restricted: { by: 'members', members: MEMBERS.authors },
      displayName: named('Authors'),
    }),
    textColumn({
      name: 'words',
      value: 'c.first_message',
      restricted: {
        by: 'words',
        matches: (word) => `strpos(${foldedText('c.first_message')}, ${foldedText(word)}) > 0`,
      },
      displayName: named('Words'),
    }),
  ],
  defaultColumns: ['id', 'first'],
  contextKeys: { topicId: 'topicKey', rating: 'rating' },
  visible: (agent, bind) =>
    agent.administrator
      ? 'c.status <> 11'
      : `c.status <> 11 and c.topic_id = any(${bind(agent.memberships.map(({ topicId }) => topicId))}::int[])`,
};

function named(en: string) {
  return { en, no: en };
}

/** An administrator, so all rows but deleted ones. */
export const ROOT: ArchiveCaller = {
  agent: agent({ userId: 20, administrator: true, topics: [] }),
  zone: UTC,
  now: Date.UTC(2026, 4, 20, 10),
  gone: new AbortController().signal,
};

export function member(...topics: readonly number[]): ArchiveCaller {
  return { ...ROOT, agent: agent({ userId: 21, administrator: false, topics }) };
}

function agent(of: {
  readonly userId: number;
  readonly administrator: boolean;
  readonly topics: readonly number[];
}): Agent {
  return {
    userId: of.userId,
    login: 'root',
    nickname: 'Root',
    administrator: of.administrator,
    present: true,
    memberships: of.topics.map((topicId) => ({
      topicId,
      topicName: '',
      rights: { canRespond: true, canListen: false, manager: false },
      notifications: false,
      shownName: '',
    })),
  };
}

export function column(name: string): ArchiveColumn {
  return findColumn(TEST_ARCHIVE, { name, place: { source: 'test', position: null } });
}

/** What a test asks for; the rest is as plain as can be. */
export interface Asked extends Partial<Omit<ArchiveQuery, 'columns' | 'order' | 'filter'>> {
  /** With commas between them. */
  readonly columns?: string;
  /** `lastName desc,id` */
  readonly order?: string;
  readonly filter?: string;
}

export function queryOf({ columns = 'id', order = '', filter = '', ...rest }: Asked): ArchiveQuery {
  return {
    provider: TEST_ARCHIVE.name,
    columns: given(columns).map(namedIn('$select')),
    order: given(order).map((part) => ({
      ...namedIn('$orderBy')(part.replace(/ (asc|desc)$/, '')),
      descending: part.endsWith(' desc'),
    })),
    filter: parseFilter(filter, '$filter'),
    entities: [],
    context: '',
    skip: 0,
    limit: 1_000,
    count: 'none',
    grandTotal: false,
    ...rest,
  };
}

export function ask(db: Database, asked: Asked, caller = ROOT): Promise<ArchivePage> {
  return readArchive({ db }, caller, { provider: TEST_ARCHIVE, query: queryOf(asked) });
}

/** The keys of the rows, in order. */
export async function keys(db: Database, asked: Asked, caller = ROOT): Promise<readonly number[]> {
  const { rows } = await ask(db, asked, caller);
  return rows.map(({ key }) => key);
}

function given(text: string): readonly string[] {
  return splitColumns(text).filter((name) => name !== '');
}

function namedIn(source: string) {
  return (name: string) => ({ name, place: { source, position: null } });
}

/** Six chats whose columns have and lack values; the seventh is deleted. */
export async function addFewChats(db: Database): Promise<void> {
  await db.query(`
    insert into chat_topic (id, name) values (1, 'Sales'), (2, 'Support');
    insert into contact (contact_id, name) values (31, 'Ærlig AS'), (32, '41');
    insert into person (person_id, contact_id, lastname, title) values
      (41, 31, 'Østby', ''), (42, 32, 'østby', 'Boss'), (43, null, 'Zorn', '100%');
    insert into ejuser (id, loginname, username) values (20, 'root', 'Root'), (21, 'bo', 'Bo');
    insert into associate (associate_id, name, ejuserid) values (51, 'root', 20);
    insert into chat_session (id, topic_id, customer_id, user_id, status, first_message,
        when_requested, when_ended, consented, rating) values
      (1, 1, 41, 20, 7, 'Order 66 is LATE', '2026-05-01 10:00Z', '2026-05-01 10:01:30.5Z', true, 5),
      (2, 1, 42, 21, 4, 'late_order', '2026-05-02 10:00Z', null, false, 1),
      (3, 2, 43, null, 7, '', '2026-05-03 10:00Z', null, null, null),
      (4, 2, null, null, 4, null, null, null, null, 3),
      (5, 2, 41, 20, 5, 'Ålesund\\100% straße', '2026-05-03 10:00:00.001Z', '2026-05-03 10:00:00.001Z', true, 5),
      (6, 2, null, 21, 6, 'latexorder', '0050-01-01 00:00Z', null, false, 2),
      (7, 1, 41, 20, 11, 'late', '2026-05-01 10:00Z', null, true, 5);
    insert into chat_message (session_id, revision, when_posted, type, sent_by, author) values
      (1, 1, now(), 1, 1, 'Kari'), (1, 3, now(), 1, 1, 'OLA'), (2, 2, now(), 1, 1, 'ola'),
      (5, 1, now(), 1, 1, '')`);
}
