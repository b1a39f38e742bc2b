/** Users as callers of the API name them. */
import type { Queryable } from '../storage/database.ts';
import { type FoundUser, findUsers, type UserKey } from '../storage/find-users.ts';
import { listTopicUsers } from '../storage/topic-users.ts';
import { ChatError } from './chat-error.ts';

/** Any one of them is enough; the first that is told counts. */
export interface GivenUser {
  readonly associateId?: number | null | undefined;
  /** Login name, in any case. */
  readonly name?: string | null | undefined;
  readonly ejUserId?: number | null | undefined;
}

const NOBODY: UserKey = { login: null, associateId: null, userId: null };
const MOST_ID = 2_147_483_647;

/** The user of a login name or, when nobody is called so, of an associate id; null when there is none (CT12). */
export async function findNamedUser(db: Queryable, username: string): Promise<FoundUser | null> {
  const name = username.trim();
  const associateId = /^\d{1,10}$/.test(name) ? asId(Number(name)) : null;
  const [user] = await findUsers(db, [{ ...NOBODY, login: asLogin(name), associateId }]);
  return user ?? null;
}

/**
 * The `ejuser` ids of users that are to be in a topic, in the order given. Somebody who may not log in can stay there, but
 * not come in.
 * @throws ChatError `bad_request` that names everybody who cannot be found
 */
export async function findUsersToAdd(
  tx: Queryable,
  topicId: number,
  users: readonly GivenUser[],
): Promise<readonly number[]> {
  const found = await findUsers(tx, users.map(keyOf));
  const members = new Set((await listTopicUsers(tx, topicId)).map(({ userId }) => userId));
  const isUsable = (user: FoundUser | null | undefined): user is FoundUser =>
    user != null && (user.mayLogIn || members.has(user.userId));
  const unknown = users.filter((_user, index) => !isUsable(found[index]));
  if (unknown.length > 0) throw new ChatError('bad_request', unknown.map(sentenceOf));
  return found.filter(isUsable).map(({ userId }) => userId);
}

function keyOf({ associateId, name, ejUserId }: GivenUser): UserKey {
  if (isTold(associateId)) return { ...NOBODY, associateId: asId(associateId) };
  if (isTold(name)) return { ...NOBODY, login: asLogin(name.trim()) };
  return { ...NOBODY, userId: asId(ejUserId ?? 0) };
}

function sentenceOf({ associateId, name, ejUserId }: GivenUser): string {
  if (isTold(associateId)) return `user: there is no associate ${associateId}`;
  if (isTold(name)) return `user: nobody is called "${name}"`;
  if (isTold(ejUserId)) return `user: there is no user ${ejUserId}`;
  return 'user: an associate id, a login name or a user id is needed';
}

/** 0 and the empty text are how programs leave something out. */
function isTold<T extends number | string>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined && value !== 0 && value !== '';
}

function asId(value: number): number | null {
  return Number.isInteger(value) && value > 0 && value <= MOST_ID ? value : null;
}

/** PostgreSQL has no NUL, so nobody's name has one. */
function asLogin(name: string): string | null {
  return name === '' || name.includes('\0') ? null : name;
}
