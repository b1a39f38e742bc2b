/**
 * Messages that are both acknowledged (committed with `synchronous_commit=on`) and delivered to the agent's screen, by
 * senders that each write the next one when the last is acknowledged.
 */
import { cpuPer } from './cpu-per.ts';
import { perSecond } from './measured-time.ts';
import { openMessageLoad } from './message-load.ts';
import type { BenchAgent } from './people.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';
import { percentile } from './statistics.ts';

/** Senders at whom it is asked what CPU a message costs. */
const BUSY = 64;

export async function measureDelivery(
  server: ServerProcess,
  agents: readonly BenchAgent[],
  senders: number,
): Promise<Measurement[]> {
  const load = await openMessageLoad(server, { agents, senders, onAck: (write) => write() });
  for (const write of load.writers) write();
  let before = server.readCpu();
  const rate = await perSecond(() => {
    load.begin();
    before = server.readCpu();
  }, load.count);
  const [from, to, messages] = [await before, await server.readCpu(), load.count()];
  await load.stop();

  const latency = (share: number) => percentile(load.latencies, share);
  return [
    { name: `delivered_${senders}`, value: rate, unit: 'messages/s', against: 'pgbench_16' },
    { name: `latency_p50_${senders}`, value: latency(0.5), unit: 'ms', against: null },
    { name: `latency_p95_${senders}`, value: latency(0.95), unit: 'ms', against: null },
    { name: `latency_p99_${senders}`, value: latency(0.99), unit: 'ms', against: null },
    ...(senders === BUSY ? cpuPer('message', [from, to], messages) : []),
  ];
}
