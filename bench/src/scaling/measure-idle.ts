/** Connections on which nobody says anything, and a queue that moves. */
import { setTimeout as wait } from 'node:timers/promises';
import { addIdleVisitors, type IdleVisitor } from '../idle-visitors.ts';
import type { CostRow } from './cost.ts';
import { measureEach } from './measure-each.ts';
import { measureSpan } from './measure-span.ts';
import { post, type Scene, setQueue } from './scene.ts';
import { openLists, openSession, type Window } from './window.ts';

const VISITORS = 1_000;
/** One in ten of them waits, the first of each ten. */
const WAITING_SHARE = 10;
const AT_ONCE = 50;
const WAITING = 100;
const HEARTBEAT_MS = 15_000;
/** Heartbeats of everybody that are measured. */
const OF_VISITORS = 2;
const OF_AGENTS = 1;
const NOBODY_MS = 10_000;
const OF_A_VISITOR = ['read-heads', 'touch-sessions'];
const OF_AN_AGENT = ['read-heads', 'load-login', 'load-sessions', 'list-agent-row-heads'];
const OF_A_MOVE = ['list-queue', 'load-topic'];

export async function measureIdle(scene: Scene): Promise<readonly CostRow[]> {
  const { node, probe, sessions } = scene;
  const nobody = await measureNobody(scene);
  const visitors = await addIdleVisitors(node.store, VISITORS);
  const waits = (_: IdleVisitor, at: number) => at % WAITING_SHARE === 0;
  const waiting = visitors.filter(waits);
  const windows = await openAll(scene, waiting);
  const leaving = waiting.values();
  const move = await measureEach({
    ...{ node, probe, times: 5, only: OF_A_MOVE },
    act: () => leave(node.url, leaving.next().value),
  });
  const others = visitors.filter((visitor, at) => !waits(visitor, at));
  windows.push(...(await openAll(scene, others)));
  const idle = await measureSpan({
    node,
    probe,
    only: OF_A_VISITOR,
    run: () => rest(windows, OF_VISITORS),
  });
  await closeAll(windows);
  return [
    nobody,
    { name: 'queue_move', sessions, waiting: waiting.length, ...move },
    { name: 'idle_visitor', sessions, ...idle, per: 'heartbeat', connections: windows.length },
    await measureIdleAgents(scene),
  ];
}

async function measureIdleAgents(scene: Scene): Promise<CostRow> {
  const { node, probe, sessions, agents } = scene;
  await setQueue(node, WAITING);
  const windows = await Promise.all(agents.busy.map((agent) => openLists(node.url, agent)));
  const cost = await measureSpan({
    node,
    probe,
    only: OF_AN_AGENT,
    run: () => rest(windows, OF_AGENTS),
  });
  await closeAll(windows);
  const connections = windows.length;
  return { name: 'idle_agent', sessions, waiting: WAITING, ...cost, per: 'heartbeat', connections };
}

/** What the processes use by themselves: it is in the CPU time of whatever else is measured for so long. */
async function measureNobody({ node, probe, sessions }: Scene): Promise<CostRow> {
  const run = async () => {
    await wait(NOBODY_MS);
    return NOBODY_MS / 1_000;
  };
  const { statements: _none, ...cost } = await measureSpan({ node, probe, only: [], run });
  return { name: 'idle_node', sessions, ...cost, per: 's' };
}

async function rest(windows: readonly Window[], heartbeats: number): Promise<number> {
  await wait(heartbeats * HEARTBEAT_MS);
  return windows.length * heartbeats;
}

async function leave(url: string, visitor: IdleVisitor | undefined): Promise<void> {
  if (visitor === undefined) throw new Error('nobody waits any more');
  const { sessionId, sessionKey } = visitor;
  const authorization = `Bearer ${sessionKey}`;
  await post(`${url}/visitor/sessions/${sessionId}/end`, {}, { authorization });
}

async function openAll({ node }: Scene, visitors: readonly IdleVisitor[]): Promise<Window[]> {
  const windows: Window[] = [];
  for (let opened = 0; opened < visitors.length; opened += AT_ONCE) {
    const group = visitors.slice(opened, opened + AT_ONCE);
    const open = group.map((visitor) => openSession(node.url, { ...visitor, after: 0 }));
    windows.push(...(await Promise.all(open)));
  }
  return windows;
}

async function closeAll(windows: readonly Window[]): Promise<void> {
  await Promise.all(windows.map((window) => window.close()));
}
