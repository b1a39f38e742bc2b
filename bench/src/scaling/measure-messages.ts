/** A visitor's message, committed, acknowledged and delivered to its agent. */
import { setTimeout as wait } from 'node:timers/promises';
import { withStore } from '../idle-visitors.ts';
import { openMessageLoad } from '../message-load.ts';
import { startChats } from '../people.ts';
import { closeAll, openAgent, openVisitor } from '../sockets.ts';
import type { CostRow } from './cost.ts';
import { measureEach } from './measure-each.ts';
import { measureSpan } from './measure-span.ts';
import type { Scene } from './scene.ts';

const TEXT = 'Hello! Could you tell me where my order has got to, please?';
const SENDERS = 64;
const WARM_UP_MS = 1_000;
const MEASURED_MS = 4_000;
const STORE = 'store-messages';
const INDEX = 'chat_message_search';

export async function measureMessages(scene: Scene): Promise<readonly CostRow[]> {
  const { sessions } = scene;
  const alone = await measureAlone(scene);
  await flushSearchIndex(scene);
  const { grouped, messages } = await measureGrouped(scene);
  const flushed = await flushSearchIndex(scene);
  const search = { pages: flushed.pages / messages, wal: flushed.wal / messages };
  return [
    { name: 'message', sessions, ...alone },
    { name: 'message_64', sessions, ...grouped },
    { name: 'message_search', sessions, ...search, cpuPostgres: flushed.ms / messages },
  ];
}

async function measureAlone({ node, probe, agents }: Scene) {
  const chats = await startChats(node, agents.busy.slice(0, 1), 1);
  const [chat] = chats;
  if (chat === undefined) throw new Error('no chat was started');
  let delivered = (): void => {};
  let acknowledged = (): void => {};
  const reader = await openAgent(node, chats, () => delivered());
  const writer = await openVisitor(node, chat, () => acknowledged());
  let written = 0;
  const cost = await measureEach({
    ...{ node, probe, times: 30, cpuTimes: 500 },
    act() {
      const arrivals = [
        new Promise<void>((resolve) => {
          delivered = resolve;
        }),
        new Promise<void>((resolve) => {
          acknowledged = resolve;
        }),
      ];
      written += 1;
      writer.post(`alone-${written}`, TEXT);
      return Promise.all(arrivals);
    },
  });
  await closeAll([reader, writer.socket]);
  return cost;
}

/** As many as go, 64 of them at any time, after a checkpoint: pages that are written whole are in it. */
async function measureGrouped({ node, probe, agents }: Scene) {
  const load = await openMessageLoad(node, {
    ...{ agents: agents.busy, senders: SENDERS },
    onAck: (write) => write(),
  });
  for (const write of load.writers) write();
  await wait(WARM_UP_MS);
  await withStore(node.store, (client) => client.query('checkpoint'));
  let messages = 0;
  const grouped = await measureSpan({
    ...{ node, probe, only: [STORE] },
    async run() {
      load.begin();
      await wait(MEASURED_MS);
      messages = load.count();
      return messages;
    },
  });
  await load.stop();
  return { grouped, messages };
}

/** The words of new messages wait in a list until somebody sorts them into the index: a message that finds it full, or a vacuum. */
function flushSearchIndex({ node }: Scene): Promise<{ pages: number; wal: number; ms: number }> {
  return withStore(node.store, async (client) => {
    const counters = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as wal,
      (select coalesce(sum(shared_blks_hit + shared_blks_read), 0) from pg_stat_statements
        where query like 'select gin_clean_pending_list%')::float8 as pages,
      (select coalesce(sum(total_exec_time), 0) from pg_stat_statements
        where query like 'select gin_clean_pending_list%')::float8 as ms`;
    type Row = { wal: number; pages: number; ms: number };
    const [before] = (await client.query<Row>(counters)).rows;
    await client.query(`select gin_clean_pending_list('${INDEX}')`);
    const [after] = (await client.query<Row>(counters)).rows;
    if (before === undefined || after === undefined) throw new Error('a count has a row');
    return {
      pages: after.pages - before.pages,
      wal: after.wal - before.wal,
      ms: after.ms - before.ms,
    };
  });
}
