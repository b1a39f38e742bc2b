/** A window in somebody's browser: its client, until it is reloaded. Only what is in storage outlives it. */
import type { OutboxStorage, RealTimeOptions, Scheduler, StoredMessage } from '@parley/client';
import type { ClientFrame, ServerFrame } from '@parley/protocol';
import type { Reader, Recorder } from '../check/recorder.ts';
import { simulatedTransports } from '../network/client-transport.ts';
import type { Network } from '../network/network.ts';
import { simulatedFetch } from '../network/simulated-fetch.ts';
import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';
import type { Trace } from '../trace.ts';
import { type ClientFlaw, spoilFrames } from './client-flaw.ts';

/** What people live in. */
export interface Surroundings {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly network: Network;
  readonly recorder: Recorder;
  readonly trace: Trace;
  readonly flaw: ClientFlaw | null;
}

export interface Page {
  readonly owner: Owner;
  /** Everything that a client needs. */
  readonly options: RealTimeOptions;
  /** The machine wakes up. */
  wake(): void;
  /** It is closed, or reloaded: nothing of it goes on. */
  end(): void;
}

export interface PageOptions {
  readonly reader: Reader;
  readonly storage: OutboxStorage;
  readonly createId: () => string;
  /** An agent's login. */
  readonly cookie?: string;
}

export function openPage(around: Surroundings, page: PageOptions): Page {
  const { time, network, recorder, trace, flaw } = around;
  const { reader } = page;
  const owner = time.createOwner(reader.name);
  const random = around.random.fork();
  const listeners = new Set<() => void>();
  const cookie = page.cookie === undefined ? {} : { cookie: page.cookie };
  const scheduler: Scheduler = {
    now: () => time.clockOf(owner),
    random: random.next,
    setTimer: (run, delayMs) => time.after(delayMs, owner, run),
  };
  const spoil = spoilFrames(flaw);
  return {
    owner,
    options: {
      baseUrl: '',
      fetch: simulatedFetch({ time, random, network, client: owner, ...cookie }),
      transports: simulatedTransports({
        ...{ network, client: owner, ...cookie },
        role: reader.ownSessionId === null ? 'agent' : 'visitor',
        receive(frame) {
          trace.say(reader.name, `hears ${describeServer(frame)}`);
          const heard = spoil(frame);
          // A flaw may hide an acknowledgement from the client; it was one all the same.
          recorder.received(reader, frame.t === 'ack' ? frame : heard);
          return heard;
        },
        sent: (frame) => trace.say(reader.name, `says ${describeClient(frame)}`),
      }),
      scheduler,
      createId: page.createId,
      storage: flaw === 'forgets its outbox' ? FORGETFUL : page.storage,
      wakeSignals: {
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
    wake() {
      for (const listener of [...listeners]) listener();
    },
    end() {
      owner.alive = false;
    },
  };
}

/** Storage that outlives pages; it holds JSON, so that nothing is shared by reference. */
export function createStorage(): OutboxStorage {
  let json = '[]';
  return {
    load: () => JSON.parse(json) as StoredMessage[],
    save(messages) {
      json = JSON.stringify(messages);
    },
  };
}

const FORGETFUL: OutboxStorage = { load: () => [], save: () => {} };

function describeServer(frame: ServerFrame): string {
  switch (frame.t) {
    case 'events': {
      const revisions = frame.events.map(({ revision }) => revision);
      return `events ${frame.s}@${revisions.join(',')} of ${frame.head}`;
    }
    case 'ack':
      return `ack ${frame.c} ${frame.s}@${frame.revision}`;
    case 'refused':
      return `refused ${frame.c ?? ''} ${frame.code} in ${frame.s}`;
    case 'heartbeat':
      return `heartbeat ${frame.heads.map(([id, head]) => `${id}@${head}`).join(' ')}`;
    case 'session':
      return `row ${frame.session.id}@${frame.session.revision} ${frame.session.status}`;
    default:
      return frame.t;
  }
}

function describeClient(frame: ClientFrame): string {
  switch (frame.t) {
    case 'post':
      return `post ${frame.c} in ${frame.s}`;
    case 'read':
      return `read ${frame.s} up to ${frame.upTo}`;
    case 'watch':
      return `watch ${frame.s} after ${frame.after}`;
    default:
      return frame.t;
  }
}
