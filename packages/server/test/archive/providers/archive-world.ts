/** A node with sessions, messages and records whose owners differ, and archives read as somebody. */
import type { Expression } from '../../../src/archive/filter/expression.ts';
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import type { ArchivePage, ArchiveQuery, Named } from '../../../src/archive/query/archive-query.ts';
import { runArchive } from '../../../src/archive/run-archive.ts';
import { loadAgent } from '../../../src/storage/agents.ts';
import { UTC } from '../../../src/time/zone.ts';
import type { TestParley } from '../../support/test-parley.ts';
import {
  ASSOCIATES,
  type PersonName,
  startSessionWorld,
} from '../../support/web-api/session-world.ts';

/**
 * Topic 1 is anna's alone, in topic 2 `bo` responds and `lea` listens; 4 is deleted. 103 is deleted, 102 waits, 105 is
 * anna's, who is asked to hand it to bo. All but 101 are of Per (71), who works at Fjell AS (72); 79 is deleted.
 */
export async function startArchiveWorld(): Promise<TestParley> {
  const parley = await startSessionWorld();
  await parley.db.query(`
    insert into chat_topic (id, name, deleted_at) values (4, 'Gone', now());
    insert into contact (contact_id, name, DeletedDate) values (78, 'Closed AS', now());
    insert into person (person_id, firstname, lastname, contact_id, DeletedDate)
      values (79, 'Gone', 'Person', 78, now());
    insert into person (person_id, firstname, lastname, contact_id) values (70, 'Kari', 'Vik', null);
    insert into email (person_id, email_address, rank) values (71, 'per@fjell.example', 1),
      (71, 'per@home.example', 2), (79, 'gone@example.com', 1);
    insert into ticket (id, title, status, cust_id) values (76, 'Deleted one', 4, 71);
    insert into ej_message (ticket_id, body) values (75, 'kept'), (76, 'gone with it');
    insert into chat_session (id, topic_id, user_id, transfer_to, customer_id, contact_id, ticket_id, status,
        when_requested, name, email, company_name, first_message, session_key)
      values
        (101, 1, 11, null, 70, null, null, 7, '2026-05-01 10:00Z', 'Kari', 'kari@example.com', '', 'Forms?', 'secret-1'),
        (102, 2, null, null, 71, 72, null, 4, '2026-05-02 10:00Z', 'Per', 'per@fjell.example', 'Fjell AS', 'Anybody?', 'secret-2'),
        (103, 2, 11, null, 71, 72, null, 8, '2026-05-03 10:00Z', 'Per', '', '', 'Deleted', 'secret-3'),
        (104, 2, 12, null, 71, 72, 75, 7, '2026-05-04 10:00Z', 'Per', '', 'Fjell AS', 'To bo', 'secret-4'),
        (105, 2, 11, 12, 71, 72, 76, 6, '2026-05-05 10:00Z', 'Per', '', '', 'To anna', 'secret-5'),
        (106, 4, 11, null, 79, 78, null, 7, '2026-05-06 10:00Z', 'Old', '', '', 'Long ago', 'secret-6'),
        (107, 2, 11, null, null, null, null, 7, '2026-05-07 10:00Z', '', '', '', 'Of anna', 'secret-7');
    insert into chat_message (id, session_id, revision, message, when_posted, type, author, created_by, sent_by)
      values
        (1001, 101, 2, 'Which <b>form</b>?', '2026-05-01 10:00Z', 2, 'Kari', null, 1),
        (1002, 102, 2, 'Anybody?', '2026-05-02 10:00Z', 2, 'Per', null, 1),
        (1003, 103, 2, 'Deleted', '2026-05-03 10:00Z', 2, 'Per', null, 1),
        (1004, 104, 2, 'To bo', '2026-05-04 10:00Z', 2, 'Per', null, 1),
        (1005, 104, 3, 'Bo &amp; you:<br>&lt;b&gt;', '2026-05-04 10:01Z', 1, 'bo', 12, 2),
        (1006, 105, 2, 'To anna', '2026-05-05 10:00Z', 2, 'Per', null, 1),
        (1007, 106, 2, 'Long ago', '2026-05-06 10:00Z', 2, 'Old', null, 1),
        (1008, 107, 2, 'Of anna', '2026-05-07 10:00Z', 1, 'anna', 11, 2)`);
  return parley;
}

export interface Asked {
  readonly provider: string;
  readonly columns: readonly string[];
  readonly filter?: string;
  readonly order?: readonly string[];
  readonly context?: string;
  readonly skip?: number;
  readonly limit?: number;
  readonly count?: ArchiveQuery['count'];
}

/** A page of an archive as somebody sees it. */
export async function pageFor(
  { db }: Pick<TestParley, 'db'>,
  name: PersonName,
  asked: Asked,
): Promise<ArchivePage> {
  const agent = await loadAgent(db, ASSOCIATES[name] + 10);
  if (agent === null) throw new Error(`${name} may not log in`);
  const caller = {
    agent,
    associateId: ASSOCIATES[name],
    zone: UTC,
    now: Date.UTC(2026, 4, 20, 10),
    gone: new AbortController().signal,
  };
  return runArchive({ db }, caller, {
    provider: asked.provider,
    columns: asked.columns.map((column) => named(column, '$select')),
    filter: readFilter(asked.filter),
    order: (asked.order ?? []).map((column) => ({
      ...named(column.replace(/ desc$/, ''), '$orderBy'),
      descending: column.endsWith(' desc'),
    })),
    entities: [],
    context: asked.context ?? '',
    skip: asked.skip ?? 0,
    limit: asked.limit ?? 100,
    count: asked.count ?? 'none',
    grandTotal: false,
  });
}

/** The values of each row, in the order of the columns. */
export async function valuesFor(
  parley: Pick<TestParley, 'db'>,
  name: PersonName,
  asked: Asked,
): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await pageFor(parley, name, asked);
  return rows.map(({ cells }) => cells.map(({ value }) => value));
}

/** The primary keys of the rows. */
export async function keysFor(
  parley: Pick<TestParley, 'db'>,
  name: PersonName,
  asked: Asked,
): Promise<readonly number[]> {
  const { rows } = await pageFor(parley, name, asked);
  return rows.map(({ key }) => key);
}

function readFilter(text: string | undefined): Expression | null {
  return text === undefined ? null : parseFilter(text, '$filter');
}

function named(name: string, source: string): Named {
  return { name, place: { source, position: 0 } };
}
