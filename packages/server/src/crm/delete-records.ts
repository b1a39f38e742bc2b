/** Deletes records: they stay for the sake of what refers to them, and nobody finds them any more (CR5, CR14, CR15, CR23). */
import { ChatError } from '../chat/chat-error.ts';
import { deleteTicketRow, markDeleted } from '../storage/crm/mark-deleted.ts';
import type { RecordShape } from '../storage/crm/record-shape.ts';
import { lockRecord } from '../storage/crm/write-record.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { type Caller, type CrmDeps, mayDelete, type Owner } from './caller.ts';
import { CONTACT_KIND, PERSON_KIND, PROJECT_KIND, SALE_KIND } from './record-kinds.ts';
import type { Loaded, RecordKind } from './save-record.ts';
import { TICKET_KIND } from './ticket-kind.ts';

/** @throws ChatError `not_found`, `not_permitted`; so do all others here */
export function deletePerson(deps: CrmDeps, caller: Caller, id: number): Promise<void> {
  return deleteRecord(deps, caller, {
    id,
    kind: PERSON_KIND,
    ownerOf: ({ associateId }) => ({ associateId }),
    obstacleOf: ({ shown }) => (shown.ownAssociateId === null ? null : 'The person is a user.'),
  });
}

/** Its people stay, and still show the company they belong to. */
export function deleteContact(deps: CrmDeps, caller: Caller, id: number): Promise<void> {
  return deleteRecord(deps, caller, {
    id,
    kind: CONTACT_KIND,
    ownerOf: ({ associateId }) => ({ associateId }),
    obstacleOf: ({ shown }) => (shown.isOwner ? 'Users belong to the contact.' : null),
  });
}

export function deleteProject(deps: CrmDeps, caller: Caller, id: number): Promise<void> {
  return deleteRecord(deps, caller, {
    id,
    kind: PROJECT_KIND,
    ownerOf: ({ associateId }) => ({ associateId }),
  });
}

export function deleteSale(deps: CrmDeps, caller: Caller, id: number): Promise<void> {
  return deleteRecord(deps, caller, {
    id,
    kind: SALE_KIND,
    ownerOf: ({ associateId }) => ({ associateId }),
  });
}

export function deleteTicket(deps: CrmDeps, caller: Caller, id: number): Promise<void> {
  return deleteRecord(deps, caller, {
    id,
    kind: TICKET_KIND,
    ownerOf: ({ ownedBy }) => ({ ownedBy }),
    mark: (tx, at) => deleteTicketRow(tx, id, at),
  });
}

interface Deleting<S extends RecordShape, R extends Loaded<S>> {
  readonly id: number;
  readonly kind: RecordKind<S, R>;
  readonly ownerOf: (record: R) => Owner;
  /** Why nobody may delete it, as a sentence; null = nothing is in the way. */
  readonly obstacleOf?: (record: R) => string | null;
  /** For what is not marked by its `DeletedDate`. */
  readonly mark?: (tx: Queryable, at: number) => Promise<void>;
}

async function deleteRecord<S extends RecordShape, R extends Loaded<S>>(
  deps: CrmDeps,
  caller: Caller,
  { id, kind, ownerOf, obstacleOf, mark }: Deleting<S, R>,
): Promise<void> {
  const missing = new ChatError('not_found', [`There is no ${kind.name} ${id}.`]);
  if (!Number.isInteger(id) || id <= 0 || id > 2_147_483_647) throw missing;
  await withTransaction(deps.db, async (tx) => {
    if (!(await lockRecord(tx, kind.shape, id))) throw missing;
    const record = (await kind.load(tx, [id])).get(id);
    if (record === undefined || record.deletedAt !== null) throw missing;
    if (!mayDelete(caller, ownerOf(record))) {
      throw new ChatError('not_permitted', [`The ${kind.name} ${id} belongs to somebody else.`]);
    }
    const obstacle = obstacleOf?.(record) ?? null;
    if (obstacle !== null) throw new ChatError('not_permitted', [obstacle]);
    const at = deps.now();
    if (mark !== undefined) return mark(tx, at);
    await markDeleted(tx, kind.shape, { id, stamp: { at, by: caller.associateId } });
  });
}
