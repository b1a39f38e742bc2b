/** A node whose archive of chat sessions has a few rows, and what its tests ask of it. */
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

/** Anna is in the topics of the first four, bo in that of the second and third; the last one only `root` sees. */
export const SESSIONS = { hello: 101, lamp: 102, dark: 103, thanks: 104, hidden: 105 } as const;

/** What asks for all rows in the operations that take lists. */
export const LISTS = {
  ...{ providerName: 'ChatSession', columns: ['rating'], sortOrder: [], entities: [] },
  ...{ restriction: [{ name: 'getAllRows' }], page: 0, pageSize: 9 },
};

/** The same in those that take texts. Their restrictions go by two names, so each test says its own. */
export const TEXTS = {
  ...{ providerName: 'ChatSession', columns: 'rating', sortOrder: '', entities: '' },
  ...{ page: 0, pageSize: 9 },
};
export const ALL = 'getAllRows = true';

export async function startArchive(): Promise<TestParley> {
  const parley = await startOfficeWorld();
  await parley.db.query(`
    insert into chat_session
      (id, topic_id, user_id, status, when_requested, rating, contact_id, first_message)
    values (101, 1, 11, 7, '2026-05-20 10:00:05Z', 5, ${ANNA.company}, 'Hello there'),
      (102, 2, 12, 7, '2026-05-21 11:00Z', 3, null, 'My lamp is broken'),
      (103, 2, null, 4, '2026-05-22 12:00Z', null, null, 'It is dark'),
      (104, 1, 11, 7, '2026-05-23 13:00Z', 1, null, 'Thanks'),
      (105, 3, null, 4, '2026-05-24 14:00Z', null, null, 'Is anybody there?')`);
  return parley;
}

/** The vendor's client for archives, as a user; null = nobody. */
export function archiveAgent(parley: Pick<TestParley, 'url'>, name: string | null) {
  return vendorClient(parley, name).getArchiveAgent();
}

/** What each of several calls was refused with, as `vendorRefusal` tells it. @throws when one was not refused */
export function refusalsOf(calls: readonly Promise<unknown>[]) {
  return Promise.all(calls.map(vendorRefusal));
}

/** Primary keys of rows. */
export function keysOf(rows: readonly { readonly primaryKey?: number }[]) {
  return rows.map(({ primaryKey }) => primaryKey);
}

/** What rows show in a column. */
export function shownIn(
  rows: readonly {
    readonly columnData?: Readonly<Record<string, { readonly displayValue?: string }>>;
  }[],
  column: string,
) {
  return rows.map(({ columnData }) => columnData?.[column]?.displayValue);
}
