/**
 * A store with PostgreSQL's behaviour, as far as Parley relies on it: transactions that see what is committed, wait for
 * locked rows and commit as a whole; single statements that are transactions of their own; unique client ids and
 * revisions; commits whose answer is lost; and times in which it is down, which end every transaction but undo no commit.
 * `src/storage` runs unchanged on it. What is modelled is each of its statements by name (see `find-statement.ts`).
 */
import type { Owner, VirtualTime } from '../time/virtual-time.ts';
import type { Trace } from '../trace.ts';
import { createRowLocks } from './row-locks.ts';
import type { Statement, StoreFacts } from './statement.ts';
import { createTables, type Tables } from './tables.ts';
import { type Committed, Transaction } from './transaction.ts';
import type { Weakness } from './weakness.ts';

export interface SimulatedStore {
  readonly tables: Tables;
  /** Where its own events happen. */
  readonly owner: Owner;
  /** Locks that are held no more. */
  readonly held: readonly HeldLock[];
  readonly isDown: boolean;
  /** Changes whenever it goes down: what was begun before has ended. */
  readonly generation: number;
  goDown(): void;
  comeBack(): void;
  begin(): Transaction;
  run(tx: Transaction, statement: Statement, call: CalledWith): Promise<readonly object[]>;
  /** What is answered when this resolves is durable. Never resolves when the store goes down before. */
  commit(tx: Transaction): Promise<void>;
  /** Calls back at each commit. */
  onCommit(listener: (committed: Committed) => void): void;
  /** Calls back when it goes down. */
  onDown(listener: () => void): void;
}

/** A row that was locked, or waited for; times in ms since the simulation began. */
export interface HeldLock {
  /** Such as `session 7`. */
  readonly key: string;
  readonly since: number;
  readonly until: number;
}

export interface CalledWith {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How long a store that answers early takes until what it answered is durable, in ms. */
const EARLY_MS = 40;

export function createSimulatedStore(parts: {
  readonly time: VirtualTime;
  readonly trace: Trace;
  readonly weakness: Weakness | null;
}): SimulatedStore {
  const { time, trace, weakness } = parts;
  const owner = time.createOwner('store');
  const tables = createTables();
  const locks = createRowLocks<Transaction>(
    () => time.now,
    (key, since) => void held.push({ key, since, until: time.now }),
  );
  const open = new Set<Transaction>();
  const held: HeldLock[] = [];
  const listeners: ((committed: Committed) => void)[] = [];
  const downListeners: (() => void)[] = [];
  let isDown = false;
  let generation = 0;
  let sessionId = 0;
  let messageId = 0;
  const facts: StoreFacts = {
    weakness,
    clock: () => time.clockOf(owner),
    nextSessionId: () => ++sessionId,
    nextMessageId: () => ++messageId,
  };

  function apply(tx: Transaction): void {
    open.delete(tx);
    const committed = tx.commit(time.now);
    if (committed.history.length > 0) trace.say('store', `commits ${describe(committed)}`);
    for (const listener of listeners) listener(committed);
  }

  return {
    tables,
    owner,
    held,
    get isDown() {
      return isDown;
    },
    get generation() {
      return generation;
    },
    goDown() {
      isDown = true;
      generation += 1;
      trace.say('store', `goes down, ${open.size} transactions are lost`);
      // Nobody that waits for a lock is to get one by this.
      locks.clear();
      for (const tx of open) tx.end();
      open.clear();
      for (const listener of downListeners) listener();
    },
    comeBack() {
      isDown = false;
      trace.say('store', 'is back');
    },
    begin() {
      const tx = new Transaction(tables, locks, weakness);
      open.add(tx);
      return tx;
    },
    run: async (tx, statement, called) => statement(tx, { ...called, store: facts }),
    async commit(tx) {
      if (weakness === 'answers early') {
        time.after(EARLY_MS, owner, () => {
          if (tx.open) apply(tx);
        });
        return;
      }
      apply(tx);
    },
    onCommit: (listener) => void listeners.push(listener),
    onDown: (listener) => void downListeners.push(listener),
  };
}

function describe({ sessions, history }: Committed): string {
  const rows = [...sessions.values()].map((row) => `${row.id}@${row.revision}`);
  const told = history.map((row) => row.event_type ?? row.client_id ?? `message ${row.message_id}`);
  return `${rows.join(' ')}: ${told.join(', ')}`;
}
