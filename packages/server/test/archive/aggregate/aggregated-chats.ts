/** Chats with known sums, and the archive of them asked for groups. */
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import type { ArchivePage, ArchiveQuery } from '../../../src/archive/query/archive-query.ts';
import { runArchive } from '../../../src/archive/run-archive.ts';
import type { Agent } from '../../../src/storage/agents.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createZone } from '../../../src/time/zone.ts';
import { readColumns } from '../../../src/web-api/archive/read-columns.ts';
import { readOrder } from '../../../src/web-api/archive/read-order.ts';

/** A query of the ChatSession archive in the texts of the wire; the rest is as plain as can be. */
export interface Asked
  extends Partial<Pick<ArchiveQuery, 'skip' | 'limit' | 'count' | 'grandTotal'>> {
  readonly columns: string;
  readonly order?: string;
  readonly filter?: string;
  /** IANA name; absent = UTC. */
  readonly zone?: string;
  /** The topics that the caller is a member of; absent = it is an administrator. */
  readonly topics?: readonly number[];
}

export function askPage(db: Database, asked: Asked): Promise<ArchivePage> {
  const { columns, order = '', filter = '', zone = 'UTC', topics = null, ...rest } = asked;
  const caller = {
    agent: agentOf(topics),
    associateId: null,
    zone: createZone(zone),
    now: Date.UTC(2026, 10, 21),
    gone: new AbortController().signal,
  };
  return runArchive({ db }, caller, {
    provider: 'ChatSession',
    columns: readColumns(columns, '$select'),
    filter: parseFilter(filter, '$filter'),
    order: readOrder(order, '$orderBy'),
    entities: [],
    context: '',
    skip: 0,
    limit: 1_000,
    count: 'none',
    grandTotal: false,
    ...rest,
  });
}

/** Each row as its type and what its cells show: of a list the text. */
export async function askRows(
  db: Database,
  asked: Asked,
): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await askPage(db, asked);
  return rows.map(({ type, cells }) => [type, ...cells.map(({ value, shown }) => shown ?? value)]);
}

function agentOf(topics: readonly number[] | null): Agent {
  return {
    userId: 20,
    login: 'anna',
    nickname: 'Anna',
    administrator: topics === null,
    present: true,
    memberships: (topics ?? []).map((topicId) => ({
      topicId,
      topicName: '',
      rights: { canRespond: true, canListen: false, manager: false },
      notifications: false,
      shownName: '',
    })),
  };
}

/**
 * The people of the vendor's guide, their rank as the rating of their chats. 1–3 and 5 have ended, after 60, 120, 180 and
 * 240 seconds; 4 waits; 6 has no customer and no rating, and its first message is empty; 7 is deleted.
 */
export async function addChats(db: Database): Promise<void> {
  await db.query(`
    insert into chat_topic (id, name) values (1, 'Sales'), (2, 'Support');
    insert into ejuser (id, loginname, username) values (20, 'anna', 'Anna'), (21, 'bo', 'Bo');
    insert into person (person_id, firstname, middlename, lastname) values
      (41, 'Jane', 'Ray', 'Doe'), (42, 'Billy', 'Ray', 'Doe'), (43, 'Bobby', 'Sue', 'Doe'),
      (44, 'Mary', 'Sue', 'Smith'), (45, 'Tabby', 'Sue', 'Smith');
    insert into chat_session (id, topic_id, customer_id, user_id, status, rating, first_message,
        when_requested, when_started, when_ended) values
      (1, 1, 41, 20, 7, 1, 'Øl', '2026-03-28 22:30Z', '2026-03-28 22:30:10Z', '2026-03-28 22:31:10Z'),
      (2, 1, 42, 20, 7, 2, 'øl', '2026-03-28 23:30Z', '2026-03-28 23:30:20Z', '2026-03-28 23:32:20Z'),
      (3, 2, 43, 21, 7, 3, 'Zoo', '2026-03-29 00:30Z', '2026-03-29 00:30:30Z', '2026-03-29 00:33:30Z'),
      (4, 2, 44, null, 4, 4, null, '2026-03-29 01:30Z', null, null),
      (5, 2, 45, 21, 7, 5, 'Zoo', '2026-12-31 23:30Z', '2026-12-31 23:30:40Z', '2026-12-31 23:34:40Z'),
      (6, 1, null, 20, 6, null, '', '2026-06-15 12:00Z', '2026-06-15 12:00:00Z', null),
      (7, 1, 41, 20, 8, 5, 'Øl', '2026-03-28 22:30Z', null, null)`);
}
