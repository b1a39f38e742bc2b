/** All sessions of the world with all that every column of the archive is to hold. */
import type { World } from '../world/make-world.ts';
import { associateColumns } from './associate-columns.ts';
import { companyColumns } from './company-columns.ts';
import type { Known, KnownColumns } from './known.ts';
import { personColumns } from './person-columns.ts';
import { sessionColumns } from './session-columns.ts';

export interface KnownSession {
  readonly id: number;
  readonly columns: KnownColumns;
}

/** In the order of their ids. */
export function knownSessions(world: World): readonly KnownSession[] {
  return world.sessions.map((session) => ({
    id: session.id,
    columns: {
      ...sessionColumns(session),
      ...associateColumns(world, session),
      ...personColumns(world, session),
      ...companyColumns(world, session),
    },
  }));
}

/** @throws Error when the tests know nothing of such a column */
export function knownOf({ columns }: KnownSession, name: string): Known {
  const known = columns[name];
  if (known === undefined) throw new Error(`nothing is known of ${name}`);
  return known;
}
