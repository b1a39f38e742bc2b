/** A NATS for tests: the one behind TEST_NATS_URL, or a server of the test's own. It can be taken away and come back. */
import { prepareNatsServer } from '../support/nats-server.ts';
import { startTcpProxy } from './tcp-proxy.ts';

export interface TestNats {
  /** As `natsServers` of a node. */
  readonly servers: readonly string[];
  /** Kills it, with all that it knows. */
  kill(): Promise<void>;
  /** Starts it again, empty, at the same address. */
  start(): Promise<void>;
  /** Removes it for good. */
  remove(): Promise<void>;
}

/** It runs. @throws when there is none, with a sentence that says how to get one */
export async function startTestNats(): Promise<TestNats> {
  const url = process.env.TEST_NATS_URL;
  return url === undefined ? startOwn() : behindProxy(new URL(url));
}

/** A NATS that others may use is not killed but cut off, which is the same to our nodes. */
async function behindProxy({ hostname, port }: URL): Promise<TestNats> {
  const proxy = await startTcpProxy([{ host: hostname, port: Number(port) || 4222 }]);
  return {
    servers: [`nats://127.0.0.1:${proxy.port}`],
    kill: async () => proxy.cut(),
    start: async () => proxy.mend(),
    remove: () => proxy.close(),
  };
}

async function startOwn(): Promise<TestNats> {
  const { url, start, kill } = await prepareNatsServer();
  await start();
  return { servers: [url], kill, start, remove: kill };
}
