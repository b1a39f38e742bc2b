/** Who works with the CRM records, and what that one may do (CR1, CR2, CR4). */
import { ChatError } from '../chat/chat-error.ts';
import type { Agent } from '../storage/agents.ts';
import { loadAssociatesByUser } from '../storage/crm/associates.ts';
import type { Database, Queryable } from '../storage/database.ts';

/** What every CRM use case works with. */
export interface CrmDeps {
  readonly db: Database;
  /** Milliseconds since the epoch, UTC. */
  readonly now: () => number;
}

/** A user that may log in, with the associate that it is. */
export interface Caller {
  /** ejuser id */
  readonly userId: number;
  readonly associateId: number;
  readonly groupId: number | null;
  readonly fullName: string;
  readonly administrator: boolean;
}

/**
 * The agent as a caller of the CRM use cases.
 * @throws ChatError `not_permitted` when no associate stands behind the user (CR1)
 */
export async function callerOf(db: Queryable, agent: Agent): Promise<Caller> {
  const { userId, administrator } = agent;
  const associate = (await loadAssociatesByUser(db, [userId])).get(userId);
  if (associate === undefined || associate.deleted) {
    throw new ChatError('not_permitted', [`The user ${agent.login} has no associate.`]);
  }
  const { id: associateId, groupId, fullName } = associate;
  return { userId, associateId, groupId, fullName, administrator };
}

/** Whose a record is: an associate's, or for requests a user's. Null = nobody's. */
export type Owner = { readonly associateId: number | null } | { readonly ownedBy: number | null };

/** Whether the caller may delete the record: administrators any, others their own (CR4). */
export function mayDelete(caller: Caller, record: Owner): boolean {
  if (caller.administrator) return true;
  return 'ownedBy' in record
    ? record.ownedBy === caller.userId
    : record.associateId === caller.associateId;
}
