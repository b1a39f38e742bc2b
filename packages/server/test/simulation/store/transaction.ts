/**
 * One transaction of the simulated store, READ COMMITTED: it sees what is committed and its own changes, waits for rows
 * that others have locked, and all of its changes become visible at once.
 */
import type { EventRow } from '../../../src/storage/event-rows.ts';
import type { RowLocks } from './row-locks.ts';
import type { SessionRecord, Tables, TopicRecord } from './tables.ts';
import type { Weakness } from './weakness.ts';

/** What a committed transaction changed. */
export interface Committed {
  /** Ms since the simulation began. */
  readonly at: number;
  readonly before: ReadonlyMap<number, SessionRecord | undefined>;
  readonly sessions: ReadonlyMap<number, SessionRecord>;
  /** New messages and other events. */
  readonly history: readonly EventRow[];
}

/** What a violated constraint is in PostgreSQL. */
export class UniqueViolation extends Error {
  readonly code = '23505';
}

export class Transaction {
  readonly #tables: Tables;
  readonly #locks: RowLocks<Transaction>;
  readonly #weakness: Weakness | null;
  readonly #sessions = new Map<number, SessionRecord>();
  readonly #topics = new Map<number, TopicRecord>();
  readonly #present = new Map<number, boolean>();
  readonly #history: EventRow[] = [];
  #open = true;

  constructor(tables: Tables, locks: RowLocks<Transaction>, weakness: Weakness | null) {
    this.#tables = tables;
    this.#locks = locks;
    this.#weakness = weakness;
  }

  get open(): boolean {
    return this.#open;
  }

  get users(): Tables['users'] {
    return this.#tables.users;
  }

  async lock(table: string, id: number | string): Promise<void> {
    if (this.#weakness === 'locks nothing' && table === 'session') return;
    await this.#locks.take(`${table} ${id}`, this);
  }

  isLockedByAnother(table: string, id: number): boolean {
    return this.#locks.isHeldByAnother(`${table} ${id}`, this);
  }

  session(id: number): SessionRecord | undefined {
    return this.#sessions.get(id) ?? this.#tables.sessions.get(id);
  }

  /** All of them, by id. */
  sessions(): SessionRecord[] {
    const all = [...this.#tables.sessions.values()].map((row) => this.#sessions.get(row.id) ?? row);
    for (const row of this.#sessions.values()) {
      if (!this.#tables.sessions.has(row.id)) all.push(row);
    }
    return all;
  }

  putSession(row: SessionRecord): void {
    this.#sessions.set(row.id, row);
  }

  topic(id: number): TopicRecord | undefined {
    return this.#topics.get(id) ?? this.#tables.topics.get(id);
  }

  putTopic(row: TopicRecord): void {
    this.#topics.set(row.id, row);
  }

  putPresence(userId: number, present: boolean): void {
    this.#present.set(userId, present);
  }

  history(sessionId: number): readonly EventRow[] {
    const committed = this.#tables.history.get(sessionId) ?? [];
    if (this.#history.length === 0) return committed;
    return [...committed, ...this.#history.filter((row) => row.session_id === sessionId)];
  }

  /** @throws UniqueViolation */
  addHistory(row: EventRow): void {
    for (const other of this.history(row.session_id)) {
      if (other.revision === row.revision && this.#weakness !== 'locks nothing') {
        throw new UniqueViolation(`revision ${row.revision} is there already`);
      }
      const same = other.client_id === row.client_id && other.created_by === row.created_by;
      if (row.client_id !== null && same && this.#weakness !== 'forgets client ids') {
        throw new UniqueViolation(`client id ${row.client_id} is there already`);
      }
    }
    this.#history.push(row);
  }

  commit(at: number): Committed {
    const { sessions, history, topics, users } = this.#tables;
    const before = new Map([...this.#sessions.keys()].map((id) => [id, sessions.get(id)]));
    for (const row of this.#sessions.values()) sessions.set(row.id, row);
    for (const row of this.#topics.values()) topics.set(row.id, row);
    for (const [id, present] of this.#present) {
      const user = users.get(id);
      if (user !== undefined) users.set(id, { ...user, present });
    }
    for (const row of this.#history) {
      history.set(row.session_id, [...(history.get(row.session_id) ?? []), row]);
    }
    this.end();
    return { at, before, sessions: this.#sessions, history: this.#history };
  }

  /** Also what a lost connection comes to. */
  end(): void {
    this.#open = false;
    this.#locks.release(this);
  }
}
