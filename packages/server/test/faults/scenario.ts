/** What a fault is made of: where it happens, who chats meanwhile, what breaks, and a server that must not get away with it. */
import type { Random } from '../../src/demo/random.ts';
import type { ViolationKind } from './history/violation.ts';
import type { DatabaseServer } from './machines/database-server.ts';
import type { World } from './machines/world.ts';
import type { LoadSize } from './people/scene.ts';

export interface Scenario {
  /** What `npm run faults` calls it. */
  readonly name: string;
  /** What breaks, for people. */
  readonly about: string;
  readonly load: LoadSize;
  /** Faults until everybody comes to rest and is checked. */
  readonly strikesPerRound: number;
  /** Messages and answers that pass before the next fault. */
  readonly until: (random: Random) => number;
  readonly control: Control;
  /** What this machine lacks for it, as a sentence; null = nothing. */
  readonly missing?: () => Promise<string | null>;
  /** Makes the place where it happens. */
  readonly open: (ground: Ground) => Promise<Place>;
}

/** What a place is made on. */
export interface Ground {
  /** For all scenarios that do not need a PostgreSQL of their own; each has its own database in it. */
  readonly server: DatabaseServer;
  /** For Node.js, before the program: how the server is broken; empty = it is sound. */
  readonly nodeArguments: readonly string[];
}

/** A world in which something can be broken. */
export interface Place {
  readonly world: World;
  /** One fault, from its beginning until everything is whole again. */
  strike(random: Random): Promise<void>;
  /** Takes everything down and removes it. */
  close(): Promise<void>;
}

/** The proof that the checker sees: the same fault, with a server or a store that is broken on purpose. */
export interface Control {
  readonly about: string;
  /** For Node.js, before the program. */
  readonly nodeArguments: readonly string[];
  readonly tamper?: (world: World) => Promise<void>;
  /** One of these must be found. */
  readonly finds: readonly ViolationKind[];
}
