import {
  createVisitorClient,
  type VisitorClient,
  type VisitorClientOptions,
} from '../../src/index.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createFakeWake } from './fake-wake.ts';
import { createScriptedServer, type ScriptedServer } from './scripted-server.ts';

export interface VisitorRig {
  readonly client: VisitorClient;
  readonly server: ScriptedServer;
  readonly time: FakeTime;
  readonly wake: ReturnType<typeof createFakeWake>;
  /** Lets the time until the next attempt pass; answers with how long that was, in milliseconds. */
  waitOut(): number;
}

/** A visitor's client of session 1 before a scripted server, connecting. */
export function visitorRig(
  options: Partial<VisitorClientOptions> & { readonly time?: FakeTime } = {},
): VisitorRig {
  const { time = createFakeTime(), ...rest } = options;
  const server = createScriptedServer();
  const wake = createFakeWake();
  const client = createVisitorClient({
    baseUrl: 'http://parley.test',
    sessionId: 1,
    sessionKey: 'secret',
    transports: server.sources,
    scheduler: time,
    wakeSignals: wake,
    ...rest,
  });
  return {
    client,
    server,
    time,
    wake,
    waitOut() {
      const { connection } = client.state;
      if (connection.status !== 'waiting') throw new Error(`it is ${connection.status}`);
      const wait = connection.retryAt - time.now();
      time.advance(wait);
      return wait;
    },
  };
}
