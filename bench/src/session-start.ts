/**
 * Visitors who come, start a chat session over HTTP and say their first word, each the next one when the last is
 * acknowledged, into a queue that grows meanwhile.
 */
import { randomUUID } from 'node:crypto';
import type { StartSessionResponse } from '@parley/protocol';
import { cpuPer } from './cpu-per.ts';
import { type HttpLine, openHttpLine } from './http-line.ts';
import { perSecond } from './measured-time.ts';
import { TOPIC } from './people.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';

const CALLERS = 64;
const FIRST_WORD = { clientId: 'first', text: 'Hello! Is anybody there?' };

export async function measureSessionStart(server: ServerProcess): Promise<Measurement[]> {
  const lines = await Promise.all(Array.from({ length: CALLERS }, () => openHttpLine(server.url)));
  let started = 0;
  let stopped = false;

  async function visit(line: HttpLine): Promise<void> {
    while (!stopped) {
      const start = { startId: randomUUID() };
      const begun = await line.post(`/visitor/topics/${TOPIC}/sessions`, start);
      const { sessionId, sessionKey } = begun as StartSessionResponse;
      await line.post(
        `/visitor/sessions/${sessionId}/messages`,
        FIRST_WORD,
        `Bearer ${sessionKey}`,
      );
      started += 1;
    }
  }
  const visitors = lines.map(visit);
  let before = readCpu(server);
  const rate = await perSecond(
    () => {
      started = 0;
      before = readCpu(server);
    },
    () => started,
  );
  const [from, to, starts] = [await before, await readCpu(server), started];
  stopped = true;
  await Promise.all(visitors);
  for (const line of lines) line.close();

  const callers = (to.callers - from.callers) / starts;
  return [
    { name: 'session_start', value: rate, unit: 'sessions/s', against: null },
    ...cpuPer('start', [from, to], starts),
    { name: 'cpu_per_start_callers', value: callers, unit: 'ms', against: null },
  ];
}

/** Milliseconds of CPU so far; the callers are this process. */
async function readCpu(server: ServerProcess) {
  const { user, system } = process.cpuUsage();
  return { ...(await server.readCpu()), callers: (user + system) / 1_000 };
}
