/** Two nodes on one PostgreSQL: what company costs, with hints over PostgreSQL and over NATS. */
import { setTimeout as wait } from 'node:timers/promises';
import { openMessageLoad } from '../message-load.ts';
import { type BenchAgent, startChats } from '../people.ts';
import { closeAll, openAgent, openVisitor } from '../sockets.ts';
import { median } from '../statistics.ts';
import { type CostRow, medianCost } from './cost.ts';
import { openCountingLine } from './counting-line.ts';
import { measureSpan } from './measure-span.ts';
import { startNats } from './nats.ts';
import { type CountedNode, localPort, startNode } from './node-process.ts';
import type { OwnPostgres } from './postgres.ts';
import { costBetween, openProbe, type Probe, type Reading } from './probe.ts';
import { NOTIFICATIONS } from './statement-tally.ts';

export interface NodesScene {
  readonly postgres: OwnPostgres;
  readonly database: string;
  readonly sessions: number;
  readonly agents: readonly BenchAgent[];
}

type Via = 'postgres' | 'nats';

const TEXT = 'Hello! Could you tell me where my order has got to, please?';
const TIMES = 15;
/** What follows a message is over by then; a sign of life each second falls into few of the repetitions. */
const FOLLOWED_MS = 200;
const ALONE_MS = 6_000;
/** Until the nodes know each other, and have looked at everything once. */
const ACQUAINTED_MS = 3_000;
const SENDERS = 64;
const OF_A_MESSAGE = [
  'store-messages',
  'select pg_notify',
  NOTIFICATIONS,
  'load-missed',
  'load-sessions',
];
const WARM_UP_MS = 1_000;
const MEASURED_MS = 4_000;

/** Over NATS only where its server is installed. */
export async function measureNodes(scene: NodesScene): Promise<readonly CostRow[]> {
  const overPostgres = await measureVia(scene, 'postgres', null);
  const nats = await startNats();
  if (nats === null) {
    console.error('nats-server was not found on the PATH: hints over NATS are not measured.');
    return overPostgres;
  }
  try {
    return [...overPostgres, ...(await measureVia(scene, 'nats', nats.port))];
  } finally {
    nats.child.kill();
  }
}

interface Pair {
  readonly via: Via;
  readonly sessions: number;
  readonly agents: readonly BenchAgent[];
  readonly nodes: readonly [CountedNode, CountedNode];
  readonly probes: readonly [Probe, Probe];
}

async function measureVia(
  { postgres, database, sessions, agents }: NodesScene,
  via: Via,
  natsPort: number | null,
): Promise<readonly CostRow[]> {
  const one = await startNode(postgres, { database, natsPort });
  const other = await startNode(postgres, { database, natsPort });
  const pair: Pair = {
    ...{ via, sessions, agents },
    nodes: [one, other],
    probes: [await openProbe(one), await openProbe(other)],
  };
  await wait(ACQUAINTED_MS);
  const rows = [
    ...(await measureCompany(pair)),
    ...(await measureMessage(pair, 'same')),
    ...(await measureMessage(pair, 'other')),
    ...(await measureLoad(pair, 'message_64_elsewhere', [one])),
    ...(await measureLoad(pair, 'message_64_spread', [one, other])),
  ];
  for (const probe of pair.probes) await probe.close();
  for (const node of pair.nodes) await node.stop();
  return rows;
}

/** Nobody is connected: what a node says for the other's sake, in a second. */
async function measureCompany({ nodes, probes, via, sessions }: Pair): Promise<readonly CostRow[]> {
  const [node] = nodes;
  const [probe] = probes;
  const before = [await probe.readNow(), natsBytes(node)] as const;
  await wait(ALONE_MS);
  const after = [await probe.readNow(), natsBytes(node)] as const;
  const seconds = ALONE_MS / 1_000;
  const { statements, toPostgres, fromPostgres } = costBetween(before[0], after[0]);
  const cost = {
    statements: statements / seconds,
    toPostgres: toPostgres / seconds,
    fromPostgres: fromPostgres / seconds,
  };
  return [
    { name: 'company', sessions, ...cost, via, nats: (after[1] - before[1]) / seconds, per: 's' },
  ];
}

/** @param reader - the node of the agent; the visitor is on the first one */
async function measureMessage(
  { nodes, probes, agents, via, sessions }: Pair,
  reader: 'same' | 'other',
): Promise<readonly CostRow[]> {
  const [first, second] = nodes;
  const chats = await startChats(first, agents.slice(0, 1), 1);
  const [chat] = chats;
  if (chat === undefined) throw new Error('no chat was started');
  let delivered = (): void => {};
  const agent = await openAgent(reader === 'same' ? first : second, chats, () => delivered());
  const visitor = await openVisitor(first, chat, () => {});
  const costs = nodes.map(() => [] as ReturnType<typeof costBetween>[]);
  const nats = nodes.map(() => [] as number[]);
  let before = await readBoth(nodes, probes);
  for (let written = 0; written < TIMES; written += 1) {
    const arrival = new Promise<void>((resolve) => {
      delivered = resolve;
    });
    visitor.post(`${reader}-${written}`, TEXT);
    await arrival;
    const after = await readBoth(nodes, probes);
    for (const [at, reading] of after.entries()) {
      const old = before[at];
      if (old === undefined) continue;
      costs[at]?.push(costBetween(old.reading, reading.reading));
      nats[at]?.push(reading.nats - old.nats);
    }
    before = after;
  }
  await closeAll([agent, visitor.socket]);
  return nodes.map((_, at) => {
    const { wal, pages, ...cost } = medianCost(costs[at] ?? []);
    const name = `message_reader_on_${reader}_node`;
    return {
      name,
      sessions,
      ...cost,
      ...(at === 0 ? { wal, pages } : {}),
      via,
      node: at + 1,
      nats: median(nats[at] ?? []),
    };
  });
}

async function readBoth(
  nodes: readonly CountedNode[],
  probes: readonly Probe[],
): Promise<readonly { readonly reading: Reading; readonly nats: number }[]> {
  await wait(FOLLOWED_MS);
  const readings: { reading: Reading; nats: number }[] = [];
  for (const [at, probe] of probes.entries()) {
    readings.push({ reading: await probe.readNow(), nats: natsBytes(nodes[at]) });
  }
  return readings;
}

/** Sixty-four visitors and sixteen agents, whose connections go to the targets in turn; a row for each node of the pair. */
async function measureLoad(
  { nodes, probes, agents, via, sessions }: Pair,
  name: string,
  targets: readonly CountedNode[],
): Promise<readonly CostRow[]> {
  const line = await openCountingLine(targets.map(({ clients }) => localPort(clients.port)));
  const load = await openMessageLoad(
    { ...nodes[0], url: `http://127.0.0.1:${line.port}` },
    { agents, senders: SENDERS, onAck: (write) => write() },
  );
  for (const write of load.writers) write();
  await wait(WARM_UP_MS);
  const before = nodes.map(natsBytes);
  load.begin();
  const counting = wait(MEASURED_MS).then(load.count);
  const costs = await Promise.all(
    nodes.map((node, at) => {
      const probe = at === 0 ? probes[0] : probes[1];
      return measureSpan({ node, probe, only: OF_A_MESSAGE, run: () => counting });
    }),
  );
  const messages = await counting;
  const nats = nodes.map((node, at) => (natsBytes(node) - (before[at] ?? 0)) / messages);
  await load.stop();
  line.close();
  return costs.map(({ wal, pages, cpuPostgres, ...own }, at) => {
    // There is one PostgreSQL.
    const shared = at === 0 ? { wal, pages, cpuPostgres } : {};
    return { name, sessions, ...own, ...shared, via, node: at + 1, nats: nats[at] ?? 0 };
  });
}

/** In both directions. */
function natsBytes(node: CountedNode | undefined): number {
  const traffic = node?.nats ?? null;
  return traffic === null ? 0 : traffic.to + traffic.from;
}
