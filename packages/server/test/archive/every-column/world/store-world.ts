/** Puts the world into a database that has test users and nothing else. */
import type { Database } from '../../../../src/storage/database.ts';
import { AGENTS } from '../../../support/test-parley.ts';
import {
  ASSOCIATES,
  CALLER,
  COLLEAGUES,
  CUSTOMERS_USERS,
  EMPLOYERS,
  GROUP_LINKS,
  GROUPS,
  USERS,
} from './agents.ts';
import { COUNTRIES, LISTS } from './lists.ts';
import type { World } from './make-world.ts';
import { membersOf, stakeholdersOf } from './projects.ts';
import { messagesOf, TOPICS } from './sessions.ts';

type Row = Readonly<Record<string, unknown>>;

export async function storeWorld(db: Database, world: World): Promise<void> {
  const add = (table: string, rows: readonly Row[]) => addRows(db, table, rows);
  for (const [list, entries] of Object.entries(LISTS)) {
    const key = list === 'ticket_priority' || list === 'cust_lang' ? 'id' : `${list}_id`;
    await add(
      list,
      entries.map(({ id, name }) => ({ [key]: id, name })),
    );
  }
  await db.query(
    'update country set name = given.name from jsonb_to_recordset($1) given (id int, name text) where country_id = id',
    [JSON.stringify(COUNTRIES)],
  );
  await add(
    'chat_topic',
    TOPICS.map(({ deleted, ...topic }) => ({ ...topic, deleted_at: deleted ? new Date(0) : null })),
  );
  await add('usergroup', GROUPS);
  await add('ejuser', [...USERS, ...CUSTOMERS_USERS]);
  await db.query(
    'update ejuser set password = known.password from ejuser known where ejuser.id = $1 and known.id = $2',
    [CALLER.userId, AGENTS.anna],
  );
  // Associates and the records that name them name each other.
  await add(
    'associate',
    ASSOCIATES.map((associate) => ({ ...associate, person_id: null })),
  );
  await add('usergrouplink', GROUP_LINKS);
  await add('contact', EMPLOYERS);
  await add('contact', world.companies);
  await add('person', COLLEAGUES);
  await add('person', world.people);
  await db.query(
    `update associate a set person_id = given.person_id
      from jsonb_to_recordset($1) given (associate_id int, person_id int)
      where a.associate_id = given.associate_id`,
    [JSON.stringify(ASSOCIATES)],
  );
  await addReachAndLinks(add, world);
  await addSessions(add, world);
  await db.query('analyze');
}

type Add = (table: string, rows: readonly Row[]) => Promise<void>;

async function addReachAndLinks(add: Add, world: World): Promise<void> {
  await add('email', world.emails);
  await add('phone', world.phones);
  await add('url', world.urls);
  await add('address', world.addresses);
  await add('project', [{ project_id: 1, name: 'Spring' }]);
  await add('projectmember', membersOf(world.people));
  await add('sale', [{ sale_id: 1, heading: 'Tulips' }]);
  await add('salestakeholder', stakeholdersOf(world.people));
}

async function addSessions(add: Add, { sessions }: World): Promise<void> {
  await add('chat_session', sessions);
  await add(
    'chat_message',
    sessions.flatMap((session) =>
      messagesOf(session).map((message, index) => ({
        session_id: session.id,
        revision: index + 1,
        message,
        when_posted: new Date(0),
        type: 1,
        sent_by: 1,
      })),
    ),
  );
  // Deleted, so that it is nowhere to be found.
  const [first] = sessions;
  await add('chat_session', first === undefined ? [] : [{ ...first, id: 9_001, status: 8 }]);
}

/** One statement, whatever the number of rows; all of them have the columns of the first one. */
async function addRows(db: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await db.query(
    `insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
