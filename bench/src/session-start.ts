/**
 * Visitors who come, start a chat session over HTTP and say their first word, each the next one when the last is
 * acknowledged, into a queue that grows meanwhile.
 */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { StartSessionResponse } from '@parley/protocol';
import { send } from './http-load.ts';
import { perSecond } from './measured-time.ts';
import { TOPIC } from './people.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';

const VISITORS = 64;
const FIRST_WORD = { clientId: 'first', text: 'Hello! Is anybody there?' };

export async function measureSessionStart(server: ServerProcess): Promise<Measurement[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: VISITORS });
  let started = 0;
  let stopped = false;

  async function post(path: string, body: unknown, authorization = ''): Promise<unknown> {
    const headers = { 'content-type': 'application/json', authorization };
    const request = { url: server.url + path, headers, body: JSON.stringify(body) };
    return JSON.parse((await send(request, agent)).toString());
  }
  async function visit(): Promise<void> {
    while (!stopped) {
      const begun = await post(`/visitor/topics/${TOPIC}/sessions`, { startId: randomUUID() });
      const { sessionId, sessionKey } = begun as StartSessionResponse;
      await post(`/visitor/sessions/${sessionId}/messages`, FIRST_WORD, `Bearer ${sessionKey}`);
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
  agent.destroy();
  return [{ name: 'session_start', value: rate, unit: 'sessions/s', against: null }];
}
