/** What a chat session of five messages takes on disk, with its indexes. */
import { withStore } from '../idle-visitors.ts';
import type { CostRow } from './cost.ts';
import type { Scene } from './scene.ts';

const SIZES = `
  select relname as name, pg_table_size(oid)::float8 as rows, pg_indexes_size(oid)::float8 as indexes
  from pg_class where relname in ('chat_session', 'chat_message', 'chat_session_event')
    and relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`;

export function measureStored({ node, sessions }: Scene): Promise<readonly CostRow[]> {
  return withStore(node.store, async (client) => {
    const { rows } = await client.query<{ name: string; rows: number; indexes: number }>(SIZES);
    return rows.map((size) => ({
      name: `stored_${size.name}`,
      sessions,
      bytes: size.rows / sessions,
      indexBytes: size.indexes / sessions,
      per: 'session',
    }));
  });
}
