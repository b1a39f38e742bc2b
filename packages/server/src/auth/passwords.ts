/** Passwords as argon2id hashes. */
import { hash, verify } from '@node-rs/argon2';

/** Compared against when there is no hash, so that an unknown name takes the time of a wrong password. */
const nobodysHash = hash('nobody has this password');

/** Whether the password belongs to the hash; false for no hash, after the same work. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const same = await verify(stored ?? (await nobodysHash), password);
  return same && stored !== null;
}
