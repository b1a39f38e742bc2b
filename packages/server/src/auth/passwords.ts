/** Passwords as argon2id hashes. */
import { hash, verify } from '@node-rs/argon2';

/** Characters that a new password must have at least (AU30). */
export const LEAST_PASSWORD_LENGTH = 8;
/** Longer ones are refused: hashing them would be work for nothing. */
export const MOST_PASSWORD_LENGTH = 1_024;

/** Compared against when there is no hash, so that an unknown name takes the time of a wrong password. */
const nobodysHash = hash('nobody has this password');

/** Whether the password belongs to the hash; false for no hash, after the same work. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const usable = stored?.startsWith('$argon2') ? stored : null;
  const same = await verify(usable ?? (await nobodysHash), password);
  return same && usable !== null;
}

/** What is stored of a new password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}
