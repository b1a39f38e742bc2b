/**
 * `npm run bench:scaling [sessions]`: what a message, a start, a look at the queue, a conversation and an idle connection cost
 * in stores of so many sessions that have ended, of ten times and of a hundred times as many. A table goes to standard error,
 * one line of JSON for each row to standard output.
 */
import { withStore } from '../idle-visitors.ts';
import { type CostRow, toJsonLines, toTable } from './cost.ts';
import { addMembers, makeHistory } from './history.ts';
import { holdMaintenance } from './maintenance.ts';
import { measureCatchUp } from './measure-catch-up.ts';
import { measureIdle } from './measure-idle.ts';
import { measureMessages } from './measure-messages.ts';
import { measureNodes } from './measure-nodes.ts';
import { measureReads } from './measure-reads.ts';
import { measureQueue, measureStarts } from './measure-sessions.ts';
import { startNode } from './node-process.ts';
import { type OwnPostgres, startPostgres } from './postgres.ts';
import { openProbe } from './probe.ts';
import type { Agents, Scene } from './scene.ts';
import { measureStored } from './stored.ts';

const SESSIONS = 3_000;
/** A hundred times as many must stay below the ids of the idle visitors. */
const MOST_SESSIONS = 9_900;
const SCALES = [1, 10, 100] as const;
const BUSY_AGENTS = 16;
const QUEUE = { waiting: 100, times: 15, cpuTimes: 60 };
const OTHER_QUEUES = [10, 1_000].map((waiting) => ({ waiting, times: 9, cpuTimes: 30 }));

const base = Number(process.argv[2] ?? SESSIONS);
if (!Number.isInteger(base) || base < 40 || base > MOST_SESSIONS) {
  console.error(`Usage: npm run bench:scaling [number of chat sessions, 40 to ${MOST_SESSIONS}]`);
  process.exit(2);
}

const postgres = await startPostgres();
try {
  const rows: CostRow[] = [];
  for (const scale of SCALES) {
    const measured = await measureStore(postgres, scale);
    console.log(toJsonLines(measured));
    rows.push(...measured);
  }
  console.error(`\n${toTable(rows)}`);
} finally {
  await postgres.stop();
}

async function measureStore(
  store: OwnPostgres,
  scale: (typeof SCALES)[number],
): Promise<readonly CostRow[]> {
  const sessions = base * scale;
  const database = `scale_${scale}`;
  await withStore(store.store('postgres'), (client) => client.query(`create database ${database}`));
  // It makes the tables.
  await (await startNode(store, { database, natsPort: null })).stop();
  await makeHistory(store.store(database), sessions);
  const members = await addMembers(store.store(database), BUSY_AGENTS + 2);
  const [taking, looking, ...busy] = members;
  if (taking === undefined || looking === undefined) throw new Error('there are no agents');
  const rows = await measureNode(store, { database, sessions }, { taking, looking, busy });
  if (scale !== 1) return rows;
  showStep(sessions, 'two nodes');
  return [...rows, ...(await measureNodes({ postgres: store, database, sessions, agents: busy }))];
}

async function measureNode(
  store: OwnPostgres,
  { database, sessions }: { readonly database: string; readonly sessions: number },
  agents: Agents,
): Promise<readonly CostRow[]> {
  const maintenance = await holdMaintenance(store.store(database));
  const node = await startNode(store, { database, natsPort: null });
  const probe = await openProbe(node);
  const scene: Scene = { node, probe, sessions, agents };
  const steps: readonly (readonly [string, () => Promise<readonly CostRow[]>])[] = [
    ['stored', () => measureStored(scene)],
    ['queue', () => measureQueue(scene, QUEUE)],
    ['catch-up', () => measureCatchUp(scene)],
    ['messages', () => measureMessages(scene)],
    ['read marks', () => measureReads(scene)],
    ['starts', () => measureStarts(scene)],
    ...(sessions === base
      ? OTHER_QUEUES.map((queue) => ['other queues', () => measureQueue(scene, queue)] as const)
      : []),
    ['idle', () => measureIdle(scene)],
    ['maintenance', () => maintenance.measure(sessions)],
  ];
  const rows: CostRow[] = [];
  try {
    for (const [name, measure] of steps) {
      showStep(sessions, name);
      rows.push(...(await measure()));
    }
  } finally {
    await probe.close();
    await node.stop();
    await maintenance.close();
  }
  return rows;
}

function showStep(sessions: number, name: string): void {
  const seconds = Math.round(performance.now() / 1_000);
  console.error(`${seconds} s: ${name} at ${sessions.toLocaleString('en')} chat sessions …`);
}
