/**
 * How long a message takes from sending to delivery when the server is not busy: a steady thousand a second, sent when they
 * are due whether or not the earlier ones have arrived.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { perSecond } from './measured-time.ts';
import { openMessageLoad } from './message-load.ts';
import type { BenchAgent } from './people.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';
import { percentile } from './statistics.ts';

const SENDERS = 64;
const PER_SECOND = 1_000;

export async function measurePacedDelivery(
  server: ServerProcess,
  agents: readonly BenchAgent[],
): Promise<Measurement[]> {
  const load = await openMessageLoad(server, { agents, senders: SENDERS });
  let stopped = false;
  async function pace(): Promise<void> {
    const since = performance.now();
    for (let sent = 0; !stopped; await wait(1)) {
      const due = ((performance.now() - since) * PER_SECOND) / 1_000;
      for (; sent < due; sent += 1) load.writers[sent % SENDERS]?.();
    }
  }
  const running = pace();
  const rate = await perSecond(load.begin, load.count);
  stopped = true;
  await running;
  await load.stop();
  const latency = (share: number) => percentile(load.latencies, share);
  return [
    { name: 'delivered_1000', value: rate, unit: 'messages/s', against: null },
    { name: 'latency_p50_1000', value: latency(0.5), unit: 'ms', against: 'commit_and_echo' },
    { name: 'latency_p99_1000', value: latency(0.99), unit: 'ms', against: null },
  ];
}

/** What such a message cannot do without: one durable commit and one echo, each alone on the machine. */
export function commitAndEcho(measured: readonly Measurement[]): Measurement[] {
  const rate = (name: string) => measured.find((one) => one.name === name)?.value;
  const [commits, echoes] = [rate('pgbench_1'), rate('ws_echo_1')];
  if (commits === undefined || echoes === undefined) return [];
  const value = 1_000 / commits + 1_000 / echoes;
  return [{ name: 'commit_and_echo', value, unit: 'ms', against: null }];
}
