import type { MessageEvent, WireEvent } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVisitorClient, type OutboxStorage, type TransportSources } from '../src/index.ts';
import { createFakeTime, type FakeTime } from './support/fake-time.ts';
import { createFakeWake } from './support/fake-wake.ts';
import { createMemoryStorage } from './support/memory-storage.ts';
import { createModelServer, type ModelServer } from './support/model-server.ts';

/** What the checker needs of a client, so that it can also be given a bad one. */
interface ClientUnderTest {
  post(text: string): void;
  messages(): readonly MessageEvent[];
  unsettled(): number;
  close(): void;
}

type MakeClient = (parts: {
  readonly transports: TransportSources;
  readonly time: FakeTime;
  readonly storage: OutboxStorage;
  readonly wake: ReturnType<typeof createFakeWake>;
}) => ClientUnderTest;

type Step =
  | { readonly do: 'post' | 'agentPosts' | 'loseNextPush' | 'cutWire' | 'cutDownlink' }
  | { readonly do: 'reload' | 'wake' }
  | { readonly do: 'drop'; readonly code: number }
  | { readonly do: 'repeat'; readonly count: number }
  | { readonly do: 'pass'; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('post', 'agentPosts') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('loseNextPush', 'cutWire', 'cutDownlink', 'reload', 'wake'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('drop'),
      code: fc.constantFrom(1006, 1012, 1013, 4430, 4431),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('repeat'), count: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('pass'), ms: fc.integer({ min: 1, max: 20_000 }) }),
  },
) as fc.Arbitrary<Step>;

/** Long enough for a silence to be noticed, the longest wait and a heartbeat, several times. */
const SETTLING_MS = 300_000;

/** Lives through the steps, lets the dust settle, and says what is wrong then. */
function faults(makeClient: MakeClient, steps: readonly Step[], seed: number): readonly string[] {
  const time = createFakeTime();
  time.setRandom(randomFrom(seed));
  const storage = createMemoryStorage();
  const wake = createFakeWake();
  const server = createModelServer(time);
  const make = (): ClientUnderTest =>
    makeClient({ transports: server.sources, time, storage, wake });
  let client = make();
  const written: string[] = [];
  for (const [n, now] of steps.entries()) {
    const text = `text ${n}`;
    switch (now.do) {
      case 'post':
        written.push(text);
        client.post(text);
        break;
      case 'agentPosts':
        server.agentPosts(text);
        break;
      case 'reload':
        client.close();
        client = make();
        break;
      case 'wake':
        wake.wake();
        break;
      case 'drop':
        server.drop(now.code);
        break;
      case 'repeat':
        server.repeat(now.count);
        break;
      case 'pass':
        time.advance(now.ms);
        break;
      default:
        server[now.do]();
    }
  }
  time.advance(SETTLING_MS);
  const found = compare(server, client, written);
  client.close();
  return found;
}

function compare(
  server: ModelServer,
  client: ClientUnderTest,
  written: readonly string[],
): readonly string[] {
  const isMessage = (event: WireEvent): event is MessageEvent => event.type === 'MessagePosted';
  const stored = server.history.filter(isMessage);
  const mine = stored.filter((message) => message.by === 'customer').map(({ html }) => html);
  const shown = client.messages();
  const found: string[] = [];
  if (JSON.stringify(shown) !== JSON.stringify(stored)) found.push('not what the server has');
  if (JSON.stringify(mine) !== JSON.stringify(written)) found.push('lost, doubled or reordered');
  for (const c of server.acknowledged) {
    if (shown.filter((message) => message.clientId === c).length !== 1) {
      found.push(`acknowledged message ${c} not there once`);
    }
  }
  if (client.unsettled() > 0) found.push('something is still unsent');
  return found;
}

/** A small generator (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const visitor: MakeClient = ({ transports, time, storage, wake }) => {
  const client = createVisitorClient({
    baseUrl: 'http://parley.test',
    sessionId: 1,
    sessionKey: 'secret',
    transports,
    scheduler: time,
    storage,
    wakeSignals: wake,
  });
  return {
    post: client.post,
    messages: () => client.state.session.messages,
    unsettled: () => client.state.outbox.length,
    close: client.close,
  };
};

/** The same client behind a line that renumbers events, so that it cannot see what is missing. */
const visitorThatIgnoresGaps: MakeClient = (parts) => {
  const blind = (open: () => ReturnType<TransportSources['eventStream']>) => () => {
    const transport = open();
    return {
      ...transport,
      open: ((hello, handler) => {
        let next = ('after' in hello() ? Reflect.get(hello(), 'after') : 0) as number;
        transport.open(hello, {
          ...handler,
          onFrame(frame) {
            if (frame.t === 'heartbeat') handler.onFrame({ ...frame, heads: [] });
            else if (frame.t === 'ack') handler.onFrame({ ...frame, revision: 0 });
            else if (frame.t !== 'events') handler.onFrame(frame);
            else {
              const events = frame.events.map((event) => {
                next += 1;
                return { ...event, revision: next };
              });
              handler.onFrame({ ...frame, events, head: next });
            }
          },
        });
      }) as typeof transport.open,
    };
  };
  const { webSocket, eventStream } = parts.transports;
  return visitor({
    ...parts,
    transports: { webSocket: webSocket && blind(webSocket), eventStream: blind(eventStream) },
  });
};

const history = fc.tuple(fc.array(step, { maxLength: 80, size: 'max' }), fc.nat());

describe('whatever happens on the way', () => {
  it('[DL3] [DL8] [DL24] every message arrives once and in order', () => {
    fc.assert(
      fc.property(history, ([steps, seed]) => {
        expect(faults(visitor, steps, seed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('catches a client that ignores gaps (positive control)', () => {
    const written: Step[] = [{ do: 'post' }, { do: 'agentPosts' }, { do: 'agentPosts' }];
    expect(faults(visitorThatIgnoresGaps, written, 1)).toEqual([]);
    const lost: Step[] = [{ do: 'loseNextPush' }, ...written];
    expect(faults(visitorThatIgnoresGaps, lost, 1)).not.toEqual([]);
    const outcome = fc.check(
      fc.property(
        history,
        ([steps, seed]) => faults(visitorThatIgnoresGaps, steps, seed).length === 0,
      ),
      { numRuns: 200 },
    );
    expect(outcome.failed).toBe(true);
  });

  it('catches a client that forgets its outbox at a reload (positive control)', () => {
    const forgetful: MakeClient = (parts) =>
      visitor({ ...parts, storage: { load: () => [], save: () => {} } });
    const outcome = fc.check(
      fc.property(history, ([steps, seed]) => faults(forgetful, steps, seed).length === 0),
      { numRuns: 200 },
    );
    expect(outcome.failed).toBe(true);
  });
});
