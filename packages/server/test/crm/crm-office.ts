/** A database with callers of the CRM use cases, and a clock that stands still. */
import { type Caller, type CrmDeps, callerOf } from '../../src/crm/caller.ts';
import { loadAgent } from '../../src/storage/agents.ts';
import type { Database, Queryable } from '../../src/storage/database.ts';
import { createTestDatabase } from '../support/test-database.ts';

export interface CrmOffice {
  readonly deps: CrmDeps;
  readonly db: Database;
  /** Users 11 and 12, associates 1 and 2, in user group 1; 13 is the administrator, associate 3 without a group. */
  readonly anna: Caller;
  readonly bo: Caller;
  readonly boss: Caller;
  /** Moves the clock, which starts at {@link NOON}. */
  pass(ms: number): void;
  close(): Promise<void>;
}

/** Milliseconds since the epoch. */
export const NOON = Date.UTC(2026, 4, 20, 12);

export async function openOffice(): Promise<CrmOffice> {
  const database = await createTestDatabase();
  const { db } = database;
  await addUsers(db);
  let now = NOON;
  return {
    db,
    deps: { db, now: () => now },
    anna: await callerNamed(db, 11),
    bo: await callerNamed(db, 12),
    boss: await callerNamed(db, 13),
    pass: (ms) => {
      now += ms;
    },
    close: () => database.drop(),
  };
}

async function addUsers(db: Queryable): Promise<void> {
  await db.query(`
    insert into usergroup (name) values ('Support');
    insert into ejuser (id, loginname, username, is_administrator)
    values (11, 'anna', 'Anna', false), (12, 'bo', 'Bo', false), (13, 'boss', 'Boss', true),
      (14, 'loner', 'Loner', false);
    insert into contact (name) values ('Our own company');
    insert into person (contact_id, firstname, lastname, mrmrs) values (1, 'Anna', 'Berg', 'Ms.');
    insert into associate (name, type, ejuserid, group_idx, person_id)
    values ('anna', 1, 11, 1, 1), ('bo', 1, 12, 1, null), ('boss', 1, 13, null, null)`);
}

async function callerNamed(db: Queryable, userId: number): Promise<Caller> {
  const agent = await loadAgent(db, userId);
  if (agent === null) throw new Error(`user ${userId} may log in`);
  return callerOf(db, agent);
}
