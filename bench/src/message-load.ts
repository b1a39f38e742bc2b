/** Visitors who write and agents who read, with the time that each message takes between them. */
import { type BenchAgent, type BenchChat, startChats } from './people.ts';
import type { ServerProcess } from './server-process.ts';
import { closeAll, openAgent, openVisitor } from './sockets.ts';

/** As long as people write: 60 characters. */
const TEXT = 'Hello! Could you tell me where my order has got to, please?';

export interface MessageLoad {
  /** One for each visitor; writes a message and returns. */
  readonly writers: readonly (() => void)[];
  /** Milliseconds from sending to arrival at the agent, of what has arrived since {@link MessageLoad.begin}. */
  readonly latencies: readonly number[];
  /** Begins to count. */
  begin(): void;
  /** Messages that are both acknowledged and delivered, since then. */
  count(): number;
  /** Ends everything, once what was written is acknowledged and delivered. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  readonly agents: readonly BenchAgent[];
  /** How many visitors. */
  readonly senders: number;
  /** A visitor's message was acknowledged; not called after the end. */
  readonly onAck?: (write: () => void) => void;
}

/** Starts the chats and opens every window; writes nothing yet. */
export async function openMessageLoad(
  server: ServerProcess,
  { agents, senders, onAck = () => {} }: LoadOptions,
): Promise<MessageLoad> {
  const chats = await startChats(server, agents, senders);
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
  function read(watched: readonly BenchChat[]) {
    return openAgent(server, watched, (clientId) => {
      const message = underWay.get(clientId);
      if (message !== undefined) latencies.push(performance.now() - message.sentAt);
      half(clientId);
    });
  }
  async function openWriter(chat: BenchChat) {
    let written = 0;
    const writer = await openVisitor(server, chat, (clientId) => {
      half(clientId);
      if (!stopped) onAck(write);
    });
    function write(): void {
      written += 1;
      const clientId = `${chat.sessionId}-${written}`;
      underWay.set(clientId, { sentAt: performance.now(), half: false });
      writer.post(clientId, TEXT);
    }
    return { write, socket: writer.socket };
  }

  const readers = await Promise.all(watchedBy(chats).map(read));
  const writers = await Promise.all(chats.map(openWriter));
  return {
    writers: writers.map(({ write }) => write),
    get latencies() {
      return latencies;
    },
    begin() {
      latencies = [];
      done = 0;
    },
    count: () => done,
    async stop() {
      stopped = true;
      if (underWay.size > 0) {
        await new Promise<void>((resolve) => {
          idle = resolve;
        });
      }
      await closeAll([...readers, ...writers.map(({ socket }) => socket)]);
    },
  };
}

/** A message that is not yet both acknowledged and delivered. */
interface UnderWay {
  readonly sentAt: number;
  half: boolean;
}

function watchedBy(chats: readonly BenchChat[]): BenchChat[][] {
  const agents = new Set(chats.map(({ agent }) => agent));
  return [...agents].map((agent) => chats.filter((chat) => chat.agent === agent));
}
