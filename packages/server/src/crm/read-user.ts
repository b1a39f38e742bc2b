/** A user as colleagues and administrators see it (WL5, WL6). */
import type { Agent } from '../storage/agents.ts';
import { type AssociateRecord, loadAssociates } from '../storage/crm/associates.ts';
import { loadListEntries } from '../storage/crm/list-entries.ts';
import type { ListEntry } from '../storage/crm/list-shapes.ts';
import { loadPersons, type PersonRecord } from '../storage/crm/persons.ts';
import { type AssociateKey, loadUserAccount } from '../storage/crm/user-accounts.ts';
import type { CrmDeps } from './caller.ts';

export interface UserDetails {
  readonly associate: AssociateRecord;
  /** What customers see. */
  readonly nickname: string;
  readonly group: ListEntry<'usergroup'> | null;
  readonly person: PersonRecord | null;
  /** Null = none of the asking agent's business: it is for administrators and the user itself. */
  readonly access: UserAccess | null;
}

export interface UserAccess {
  readonly administrator: boolean;
  /** Milliseconds since the epoch. */
  readonly lastLogin: number | null;
  readonly lastLogout: number | null;
}

/** Null when there is no such associate. Deleted ones are found, and say so. */
export async function readUser(
  { db }: Pick<CrmDeps, 'db'>,
  agent: Agent,
  key: AssociateKey,
): Promise<UserDetails | null> {
  const account = await loadUserAccount(db, key);
  if (account === null) return null;
  const { associateId, nickname, administrator } = account;
  const associate = (await loadAssociates(db, [associateId])).get(associateId);
  if (associate === undefined) return null;
  const { groupId, personId, userId, lastLogin, lastLogout } = associate;
  const [groups, persons] = await Promise.all([
    loadListEntries(db, 'usergroup', groupId === null ? [] : [groupId]),
    loadPersons(db, personId === null ? [] : [personId]),
  ]);
  const maySeeAccess = agent.administrator || agent.userId === userId;
  return {
    associate,
    nickname,
    group: groups.get(groupId ?? 0) ?? null,
    person: persons.get(personId ?? 0) ?? null,
    access: maySeeAccess ? { administrator, lastLogin, lastLogout } : null,
  };
}
