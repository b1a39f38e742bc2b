/** Users whom a caller names by an Associate, which may be as thin as `{ "Name": "kari" }`. */
import { ChatError } from '../../chat/chat-error.ts';
import type { Queryable } from '../../storage/database.ts';
import { findUsers, type UserKey } from '../../storage/find-users.ts';
import type { associate } from '../carriers/associate.ts';
import type { Given } from '../carriers/property.ts';

type GivenAssociate = Given<typeof associate> | null | undefined;

/**
 * Ids of the users (ejuser) by their places on the wire, all in one statement. Absent = unchanged, null = nobody.
 * @throws ChatError `bad_request` for users that nobody knows
 */
export async function givenUserIds<P extends string>(
  db: Queryable,
  given: { readonly [K in P]: GivenAssociate },
): Promise<{ readonly [K in P]: number | null | undefined }> {
  const named = Object.entries<GivenAssociate>(given).map(
    ([place, associate]) => [place, associate, keyOf(associate)] as const,
  );
  const keys = named.flatMap(([, , key]) => key ?? []);
  const found = keys.length === 0 ? [] : await findUsers(db, keys);
  const ids = named.map(([place, associate, key]) => {
    if (key === null) return [place, associate === undefined ? undefined : null];
    const user = found[keys.indexOf(key)] ?? null;
    if (user === null) throw new ChatError('bad_request', [`${place}: ${nobody(key)}`]);
    return [place, user.userId];
  });
  return Object.fromEntries(ids) as { readonly [K in P]: number | null | undefined };
}

/** Null when nobody is named: the vendor's clients make carriers of zeros for "nobody". */
function keyOf(given: GivenAssociate): UserKey | null {
  const nobodyYet: UserKey = { associateId: null, userId: null, login: null };
  if (given?.AssociateId) return { ...nobodyYet, associateId: given.AssociateId };
  if (given?.EjUserId) return { ...nobodyYet, userId: given.EjUserId };
  return given?.Name ? { ...nobodyYet, login: given.Name.trim() } : null;
}

function nobody({ associateId, userId, login }: UserKey): string {
  if (associateId !== null) return `there is no associate ${associateId}`;
  return login === null ? `there is no user ${userId}` : `nobody is called "${login}"`;
}
