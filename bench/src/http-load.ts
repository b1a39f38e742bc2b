/** Callers that send one request after another over connections of their own. */
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from './statistics.ts';

const WARM_UP_MS = 1_000;
const MEASURED_MS = 3_000;

export interface HttpRequest {
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

export interface HttpLoad {
  /** Answered requests in a second. */
  readonly rate: number;
  /** Milliseconds that 99 of 100 answers took at most. */
  readonly p99: number;
}

/**
 * @param next - makes the next request of a caller
 * @throws when an answer is not 2xx
 */
export async function loadHttp(callers: number, next: () => HttpRequest): Promise<HttpLoad> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  let times: number[] = [];
  let stopped = false;
  async function call(): Promise<void> {
    while (!stopped) {
      const since = performance.now();
      await send(next(), agent);
      times.push(performance.now() - since);
    }
  }
  const running = Array.from({ length: callers }, call);
  await wait(WARM_UP_MS);
  times = [];
  const since = performance.now();
  await wait(MEASURED_MS);
  const measured = times;
  const seconds = (performance.now() - since) / 1_000;
  stopped = true;
  await Promise.all(running);
  agent.destroy();
  return { rate: measured.length / seconds, p99: percentile(measured, 0.99) };
}

/** Sends one request. @returns the body of the answer. @throws when it is not 2xx */
export function send({ url, headers, body }: HttpRequest, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, ...(agent && { agent }) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (answer.statusCode !== undefined && answer.statusCode < 300) resolve(bytes);
        else reject(new Error(`${url} answered ${answer.statusCode}: ${bytes.toString()}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
