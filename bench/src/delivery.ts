/**
 * Messages that are both acknowledged (committed with `synchronous_commit=on`) and delivered to the agent's screen, by
 * senders that each write the next one when the last is acknowledged.
 */
import { perSecond } from './measured-time.ts';
import { type BenchAgent, type BenchChat, startChats } from './people.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess } from './server-process.ts';
import { closeAll, openAgent, openVisitor } from './sockets.ts';
import { percentile } from './statistics.ts';

/** As long as people write: 60 characters. */
const TEXT = 'Hello! Could you tell me where my order has got to, please?';

export async function measureDelivery(
  server: ServerProcess,
  agents: readonly BenchAgent[],
  senders: number,
): Promise<Measurement[]> {
  const chats = await startChats(server, agents, senders);
  const load = createLoad();
  const sockets = [
    ...(await Promise.all(watchedBy(chats).map((watch) => load.read(server, watch)))),
    ...(await Promise.all(chats.map((chat) => load.write(server, chat)))),
  ];
  const rate = await perSecond(load.begin, load.count);
  await load.stop();
  await closeAll(sockets);

  const latency = (share: number) => percentile(load.latencies, share);
  return [
    { name: `delivered_${senders}`, value: rate, unit: 'messages/s', against: 'pgbench_16' },
    { name: `latency_p50_${senders}`, value: latency(0.5), unit: 'ms', against: null },
    { name: `latency_p95_${senders}`, value: latency(0.95), unit: 'ms', against: null },
    { name: `latency_p99_${senders}`, value: latency(0.99), unit: 'ms', against: null },
  ];
}

/** A message that is not yet both acknowledged and delivered. */
interface UnderWay {
  readonly sentAt: number;
  half: boolean;
}

function createLoad() {
  const underWay = new Map<string, UnderWay>();
  let latencies: number[] = [];
  let done = 0;
  let stopped = false;
  let idle = (): void => {};

  function half(clientId: string): void {
    const message = underWay.get(clientId);
    if (message === undefined) return;
    if (!message.half) {
      message.half = true;
      return;
    }
    underWay.delete(clientId);
    done += 1;
    if (stopped && underWay.size === 0) idle();
  }
  return {
    get latencies() {
      return latencies;
    },
    begin() {
      latencies = [];
      done = 0;
    },
    count: () => done,
    /** Opens an agent's window that reads what its visitors write. */
    read(server: ServerProcess, chats: readonly BenchChat[]) {
      return openAgent(server, chats, (clientId) => {
        const message = underWay.get(clientId);
        if (message !== undefined) latencies.push(performance.now() - message.sentAt);
        half(clientId);
      });
    },
    /** Opens a visitor's window and starts writing. */
    async write(server: ServerProcess, chat: BenchChat) {
      let written = 0;
      const writer = await openVisitor(server, chat, (clientId) => {
        half(clientId);
        if (!stopped) write();
      });
      function write(): void {
        written += 1;
        const clientId = `${chat.sessionId}-${written}`;
        underWay.set(clientId, { sentAt: performance.now(), half: false });
        writer.post(clientId, TEXT);
      }
      write();
      return writer.socket;
    },
    /** Resolves when everything that was written is acknowledged and delivered. */
    stop(): Promise<void> {
      stopped = true;
      if (underWay.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        idle = resolve;
      });
    },
  };
}

function watchedBy(chats: readonly BenchChat[]): BenchChat[][] {
  const agents = new Set(chats.map(({ agent }) => agent));
  return [...agents].map((agent) => chats.filter((chat) => chat.agent === agent));
}
