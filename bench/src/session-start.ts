/** Chat sessions that visitors start over HTTP, with a queue that grows meanwhile. */
import { randomUUID } from 'node:crypto';
import { startSession } from '@parley/client';
import { perSecond } from './measured-time.ts';
import { TOPIC } from './people.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';

const VISITORS = 16;

export async function measureSessionStart(server: ServerProcess): Promise<Measurement[]> {
  let started = 0;
  let stopped = false;
  async function visit(): Promise<void> {
    while (!stopped) {
      await startSession(server.url, TOPIC, { startId: randomUUID() });
      started += 1;
    }
  }
  const visitors = Array.from({ length: VISITORS }, visit);
  const rate = await perSecond(
    () => {
      started = 0;
    },
    () => started,
  );
  stopped = true;
  await Promise.all(visitors);
  return [{ name: 'session_start', value: rate, unit: 'sessions/s', against: null }];
}
