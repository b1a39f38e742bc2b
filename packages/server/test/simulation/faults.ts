/** What goes wrong, by chance. Each seed has its own kinds of trouble, so that each kind is also seen alone. */
import type { Network } from './network/network.ts';
import type { Person } from './people/person.ts';
import type { Random } from './time/random.ts';
import { NO_TROUBLE, type World } from './world.ts';

type FaultyWorld = World & { readonly people: readonly Person[] };

export interface Faults {
  /** One more thing goes wrong. */
  strike(): void;
  /** Everything works again; what has been lost stays lost. */
  heal(): void;
}

type Fault = (world: FaultyWorld) => void;

/** Every kind, by a name for the trace. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'a node crashes': ({ nodes, random }) => nodes.crash(random.between(200, 20_000)),
  'a node is stopped in order': ({ nodes, random }) => nodes.restart(random.between(200, 5_000)),
  'a connection breaks': ({ network, random }) => one(network, random)?.reset(),
  'all connections break': ({ network }) => {
    for (const socket of network.sockets) socket.reset();
  },
  'a connection falls silent': ({ network, random }) => {
    const socket = one(network, random);
    socket?.lose('up');
    socket?.lose('down');
  },
  'a connection carries one way': ({ network, random }) =>
    one(network, random)?.lose(random.chance(0.5) ? 'up' : 'down'),
  'a connection stalls': ({ network, random }) =>
    one(network, random)?.stall(random.chance(0.3) ? 'up' : 'down', random.between(200, 40_000)),
  'the network is slow': ({ network, random }) => {
    network.trouble.slowMs = random.pick([5, 50, 400, 2_000]);
  },
  'requests get lost': ({ network, random }) => {
    network.trouble.refuses = random.between(0, 0.5);
  },
  'answers get lost': ({ network, random }) => {
    network.trouble.losesAnswers = random.between(0, 0.5);
  },
  'the store goes down': ({ store, time, random }) => {
    if (store.isDown) return;
    store.goDown();
    time.after(random.between(100, 20_000), store.owner, store.comeBack);
  },
  'connections to the store break': ({ trouble, random }) => {
    trouble.breaks = random.between(0, 0.15);
  },
  'the store is slow': ({ trouble, random }) => {
    trouble.slowMs = random.pick([1.5, 20, 300, 1_500]);
  },
  'a node is cut off the store': ({ nodes, random }) =>
    nodes.cutFromStore(random.between(1_000, 30_000)),
  'hints get lost': ({ hints, random }) => {
    hints.loses = random.between(0, 1);
  },
  'the bus goes down': ({ hints, time, store, random }) => {
    hints.goDown();
    time.after(random.between(500, 20_000), store.owner, hints.comeBack);
  },
  "a node's clock jumps": ({ nodes, random }) => nodes.jumpClock(random.between(-60_000, 60_000)),
  "a client's clock jumps": ({ people, random }) => {
    random.pick(people).owner.skewMs = random.between(-3_600_000, 3_600_000);
  },
  'a machine wakes up': ({ people, random }) => random.pick(people).wake(),
};

export function createFaults(world: FaultyWorld): Faults {
  const { trace, network, trouble, hints, store, nodes } = world;
  const random = world.random.fork();
  const mostKinds = random.pick([0, 1, 2, 4, 8, 20]);
  const names = Object.keys(FAULTS);
  const kinds = names.filter(() => random.next() * names.length < mostKinds);

  return {
    strike() {
      if (kinds.length === 0) return;
      const kind = random.pick(kinds);
      trace.say('fault', kind);
      FAULTS[kind]?.(world);
    },
    heal() {
      trace.say('fault', 'everything works again');
      Object.assign(network.trouble, NO_TROUBLE.network);
      Object.assign(trouble, NO_TROUBLE.store);
      hints.loses = 0;
      hints.comeBack();
      if (store.isDown) store.comeBack();
      nodes.heal();
    },
  };
}

function one({ sockets }: Network, random: Random): Network['sockets'][number] | null {
  return sockets.length === 0 ? null : random.pick(sockets);
}
