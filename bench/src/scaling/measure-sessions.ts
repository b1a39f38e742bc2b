/** A chat session begins, and an agent takes it from the queue. */
import type { CostRow } from './cost.ts';
import { measureEach } from './measure-each.ts';
import { measureSpan } from './measure-span.ts';
import { post, type Scene, setQueue, startSession } from './scene.ts';
import { openLists } from './window.ts';

const FIRST_WORD = { clientId: 'first', text: 'Hello! Is anybody there?' };
const VISITORS = 64;
const STARTS_OF_EACH = 4;
const OF_A_START = ['read-starts', 'store-new-sessions', 'store-messages', 'load-session-keys'];

export interface QueueLength {
  /** Who waits before the first of them. */
  readonly waiting: number;
  readonly times: number;
  readonly cpuTimes: number;
}

/** One at a time, while an agent looks at the queue; then the queue is as long as before. */
export async function measureQueue(
  { node, probe, sessions, agents }: Scene,
  { waiting, times, cpuTimes }: QueueLength,
): Promise<readonly CostRow[]> {
  await setQueue(node, waiting);
  const lists = await measureEach({
    ...{ node, probe, times, cpuTimes },
    act: async () => (await openLists(node.url, agents.looking)).close(),
  });
  const window = await openLists(node.url, agents.looking);
  const start = await measureEach({
    ...{ node, probe, times, cpuTimes },
    act: () => startAndWrite(node.url),
  });
  const { cookie, xsrf } = agents.taking;
  const pickUp = await measureEach({
    ...{ node, probe, times, cpuTimes },
    act: () => post(`${node.url}/agent/queue/pick-up`, {}, { cookie, 'x-xsrf-token': xsrf }),
  });
  await window.close();
  const at = { sessions, waiting };
  return [
    { name: 'agent_lists', ...at, ...lists },
    { name: 'start', ...at, ...start },
    { name: 'pick_up', ...at, ...pickUp },
  ];
}

/** Sixty-four visitors begin at the same time, again and again. */
export async function measureStarts({ node, probe, sessions }: Scene): Promise<readonly CostRow[]> {
  await setQueue(node, 0);
  const cost = await measureSpan({
    ...{ node, probe, only: OF_A_START },
    async run() {
      const visitors = Array.from({ length: VISITORS }, async () => {
        for (let started = 0; started < STARTS_OF_EACH; started += 1) await startAndWrite(node.url);
      });
      await Promise.all(visitors);
      return VISITORS * STARTS_OF_EACH;
    },
  });
  await setQueue(node, 0);
  return [{ name: 'start_64', sessions, ...cost }];
}

async function startAndWrite(url: string): Promise<void> {
  const { sessionId, sessionKey } = await startSession(url);
  const authorization = `Bearer ${sessionKey}`;
  await post(`${url}/visitor/sessions/${sessionId}/messages`, FIRST_WORD, { authorization });
}
