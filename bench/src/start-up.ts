/** How soon a server answers that has run before, and how much memory it holds when nobody chats. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Measurement } from './report.ts';
import { startServer } from './server-process.ts';
import { median } from './statistics.ts';

const STARTS = 5;
/** What the start needed is given back by then. */
const IDLE_MS = 5_000;

/** @param dataDir - where a server has run before */
export async function measureStartUp(dataDir: string): Promise<Measurement[]> {
  const times: number[] = [];
  let memory = 0;
  for (let start = 1; start <= STARTS; start += 1) {
    const server = await startServer(dataDir);
    times.push(server.startedInMs);
    if (start === STARTS) {
      await wait(IDLE_MS);
      memory = await server.readMemory();
    }
    await server.stop();
  }
  return [
    { name: 'start_to_first_answer', value: median(times), unit: 'ms', against: null },
    { name: 'rss_idle', value: memory, unit: 'MB', against: null },
  ];
}
