/** The vendor's Web API, each operation beside a bare Fastify route that returns the same bytes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type HttpRequest, loadHttp, send } from './http-load.ts';
import { prepareWebApi, type WebApiScene } from './prepare-web-api.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';

const BARE = fileURLToPath(new URL('bare-server.js', import.meta.url));
const CALLERS = [1, 16];

/** A request of the operation; each may differ from the one before. */
type Operation = (
  scene: WebApiScene,
  count: number,
) => { readonly path: string; readonly body: unknown };

const OPERATIONS: Readonly<Record<string, Operation>> = {
  sessions_for_user: () => ({ path: 'ChatSessionsForUser', body: null }),
  get_messages: ({ sessionId }) => ({
    path: 'GetChatMessages',
    body: { chatSessionId: sessionId, after: 0 },
  }),
  add_message: ({ sessionIds }, count) => ({
    path: 'AddChatMessage',
    body: {
      chatSessionId: sessionIds[count % sessionIds.length],
      message: { type: 'ToCustomer', message: `Line ${count} of a chat, as long as most are.` },
    },
  }),
  save_session: ({ sessionIds }, count) => ({
    path: 'SaveChatSessionEntity',
    body: {
      chatSessionId: sessionIds[count % sessionIds.length],
      customerName: `Customer ${count}`,
    },
  }),
};

/** @param dataDir - where the bytes that the bare route returns are kept meanwhile */
export async function measureWebApi(
  server: ServerProcess,
  dataDir: string,
): Promise<Measurement[]> {
  const scene = await prepareWebApi(server);
  const measured: Measurement[] = [];
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    let count = 0;
    const next = (): HttpRequest => {
      count += 1;
      const { path: operationPath, body } = operation(scene, count);
      return {
        url: `${server.url}/api/v1/Agents/Chat/${operationPath}`,
        headers: scene.headers,
        body: JSON.stringify(body),
      };
    };
    const bytes = await send(next());
    const file = path.join(dataDir, 'bench-answer.json');
    await writeFile(file, bytes);
    for (const callers of CALLERS) {
      measured.push(...(await compareLoad({ name: `${name}_${callers}`, callers, next, file })));
    }
  }
  return measured;
}

interface Comparison {
  readonly name: string;
  readonly callers: number;
  readonly next: () => HttpRequest;
  readonly file: string;
}

async function compareLoad({ name, callers, next, file }: Comparison): Promise<Measurement[]> {
  const child = spawn(process.execPath, [BARE, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(createInterface(child.stdout), 'line');
  const bare = await loadHttp(callers, () => ({ ...next(), url: `http://127.0.0.1:${port}/` }));
  child.kill();
  const served = await loadHttp(callers, next);
  const against = `bare_${name}`;
  return [
    { name: against, value: bare.rate, unit: 'requests/s', against: null },
    { name, value: served.rate, unit: 'requests/s', against },
    { name: `${name}_p99`, value: served.p99, unit: 'ms', against: null },
  ];
}
