/** Whether the rows exist that a saved chat session refers to. */
import type { ChatSession } from '@parley/domain';
import { findMissing } from '../storage/crm/find-missing.ts';
import type { Queryable } from '../storage/database.ts';
import { ChatError } from './chat-error.ts';
import type { GivenSessionRecord } from './given-session.ts';

/** What the fields refer to, by the words that refusals use. */
const REFERENCES = {
  userId: 'user',
  transferTo: 'user',
  customerId: 'person',
  contactId: 'contact',
  projectId: 'project',
  saleId: 'sale',
  ticketId: 'request',
} as const;
type ReferenceField = keyof typeof REFERENCES;

/**
 * What the session refers to already it may keep, also when that has been deleted since.
 *
 * @param before null = a session that is brought in
 * @throws ChatError `bad_request` with a line `field: sentence` for each row that there is not
 */
export async function refuseUnknownReferences(
  tx: Queryable,
  given: GivenSessionRecord,
  before: ChatSession | null,
): Promise<void> {
  const known = before === null ? null : referencesOf(before);
  const wanted = (Object.keys(REFERENCES) as ReferenceField[]).flatMap((field) => {
    const id = given[field] ?? null;
    return id === null || id === known?.[field] ? [] : [{ field, to: REFERENCES[field], id }];
  });
  const missing = await findMissing(tx, wanted);
  if (missing.length === 0) return;
  const faults = missing.map(({ field, to, id }) => `${field}: there is no ${to} ${id}`);
  throw new ChatError('bad_request', faults);
}

function referencesOf(session: ChatSession): Readonly<Record<ReferenceField, number | null>> {
  const { personId, contactId, projectId, saleId, ticketId } = session.details;
  return {
    userId: 'userId' in session ? session.userId : null,
    transferTo: 'transferTo' in session ? session.transferTo : null,
    customerId: personId,
    ...{ contactId, projectId, saleId, ticketId },
  };
}
