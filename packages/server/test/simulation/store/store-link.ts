/** A node's way to the store: a `Database` as the server's code knows it, over a network that loses connections. */
import type { PoolClient } from 'pg';
import type { Database, Queryable } from '../../../src/storage/database.ts';
import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';
import { findStatement } from './find-statement.ts';
import type { SimulatedStore } from './simulated-store.ts';
import type { Transaction } from './transaction.ts';

export interface StoreLink {
  readonly db: Database;
  /** The node has died: the store notices by and by, and rolls back. */
  hangUp(): void;
}

/** How things stand between the nodes and the store; faults change it. */
export interface StoreTrouble {
  /** How likely a statement's connection breaks, half of the time after the store has acted on it. */
  breaks: number;
  /** The longest that a statement is on its way, ms; the way back as well. */
  slowMs: number;
}

/** How long a node waits for a store that is cut off. Shorter than in the server, so that a run sees more of them. */
const TIMEOUT_MS = 10_000;
/** The longest until the store notices that a connection is gone. */
const NOTICED_MS = 3_000;

interface Backend {
  readonly generation: number;
  tx: Transaction | null;
  broken: boolean;
}

type Call = { readonly name?: string; readonly text: string; readonly values: readonly unknown[] };
type Result = { readonly rows: readonly object[]; readonly rowCount: number };

export function linkToStore(parts: {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly store: SimulatedStore;
  readonly node: Owner;
  readonly trouble: StoreTrouble;
  readonly isCut: () => boolean;
}): StoreLink {
  const { time, random, store, node, trouble } = parts;
  const backends = new Set<Backend>();
  const inFlight = new Set<() => void>();
  const delay = (): number => random.between(0.1, trouble.slowMs);
  store.onDown(() => {
    for (const fail of [...inFlight]) fail();
    backends.clear();
  });

  function openBackend(): Backend {
    const backend: Backend = { generation: store.generation, tx: null, broken: false };
    backends.add(backend);
    return backend;
  }

  /** The connection is gone: for the node at once, for the store some time later. */
  function lose(backend: Backend): void {
    if (backend.broken) return;
    backend.broken = true;
    backends.delete(backend);
    time.after(random.between(0, NOTICED_MS), store.owner, () => {
      if (backend.tx?.open) backend.tx.end();
    });
  }

  function send(backend: Backend, call: Call): Promise<Result> {
    const control = CONTROL.get(call.text);
    const statement = control === undefined ? find(call) : null;
    return new Promise((resolve, reject) => {
      const refuse = (message: string, afterMs: number): void => {
        inFlight.delete(fail);
        lose(backend);
        time.after(afterMs, node, () => reject(new Error(message)));
      };
      const fail = (): void => refuse('Connection terminated unexpectedly', delay());
      inFlight.add(fail);
      const isGone = (): boolean => !inFlight.has(fail);
      if (store.isDown || backend.broken || backend.generation !== store.generation) return fail();
      if (parts.isCut()) return refuse('Query read timeout', TIMEOUT_MS);
      const breaks = random.chance(trouble.breaks);
      const actsFirst = random.chance(0.5);
      const answer = (settle: () => void): void => {
        if (isGone()) return;
        if (breaks) fail();
        else if (parts.isCut()) refuse('Query read timeout', TIMEOUT_MS);
        else {
          time.after(delay(), node, () => {
            if (isGone()) return;
            inFlight.delete(fail);
            settle();
          });
        }
      };
      time.after(delay(), store.owner, () => {
        if (store.generation !== backend.generation) return;
        if (breaks && !actsFirst) return answer(() => {});
        act(backend, call, { statement, control }).then(
          (rows) => answer(() => resolve({ rows, rowCount: rows.length })),
          (error: unknown) => answer(() => reject(error)),
        );
      });
    });
  }

  /** A statement that is not modelled is a mistake of the simulation's, which ends it. */
  function find({ name, text }: Call): ReturnType<typeof findStatement> {
    try {
      return findStatement(name, text);
    } catch (error) {
      time.after(0, store.owner, () => {
        throw error;
      });
      throw error;
    }
  }

  async function act(
    backend: Backend,
    call: Call,
    { statement, control }: Action,
  ): Promise<readonly object[]> {
    const { tx } = backend;
    if (control === 'begin') backend.tx = store.begin();
    if (control === 'rollback') tx?.end();
    if (control === 'commit' && tx !== null) {
      if (!tx.open) throw new Error('Connection terminated unexpectedly');
      await store.commit(tx);
    }
    if (statement === null) return [];
    if (tx !== null) {
      if (!tx.open) throw new Error('Connection terminated unexpectedly');
      return store.run(tx, statement, call);
    }
    const single = store.begin();
    try {
      const rows = await store.run(single, statement, call);
      if (single.open) await store.commit(single);
      return rows;
    } catch (error) {
      single.end();
      throw error;
    }
  }

  const query: Queryable['query'] = (statement, values = []) => {
    const call = typeof statement === 'string' ? { text: statement, values } : statement;
    const backend = openBackend();
    return send(backend, call).finally(() => backends.delete(backend)) as never;
  };
  return {
    db: {
      query,
      async connect() {
        const backend = openBackend();
        if (store.isDown || parts.isCut()) await send(backend, { text: 'begin', values: [] });
        return poolClient(send, backend, () => backends.delete(backend));
      },
      get reading(): never {
        throw new Error('no archive is read in a simulation');
      },
      close: async () => {},
    },
    hangUp() {
      for (const backend of [...backends]) lose(backend);
    },
  };
}

type Control = 'begin' | 'commit' | 'rollback';
interface Action {
  readonly statement: ReturnType<typeof findStatement> | null;
  readonly control: Control | undefined;
}

const CONTROL: ReadonlyMap<string, Control> = new Map([
  ['begin', 'begin'],
  ['commit', 'commit'],
  ['rollback', 'rollback'],
]);

/** What `withTransaction` uses of a connection. */
function poolClient(
  send: (backend: Backend, call: Call) => Promise<Result>,
  backend: Backend,
  release: () => void,
): PoolClient {
  const client = {
    query: (statement: string | Call, values: readonly unknown[] = []) =>
      send(backend, typeof statement === 'string' ? { text: statement, values } : statement),
    on: () => client,
    off: () => client,
    release,
  };
  return client as unknown as PoolClient;
}
