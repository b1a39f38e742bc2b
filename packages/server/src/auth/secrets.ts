/** Random secrets that are shown once, and the hashes under which they are stored. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses one, so a fast hash without salt protects what is stored. */
const SECRET_BYTES = 32;

/** A new secret of URL-safe characters. @param prefix tells people and scanners what kind it is, such as `8A:` */
export function makeSecret(prefix = ''): string {
  return prefix + randomBytes(SECRET_BYTES).toString('base64url');
}

/** What a secret is stored and found under: SHA-256. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares in a time that tells nothing about where they differ. An absent secret equals nothing. */
export function sameSecret(secret: string, given: string): boolean {
  const a = Buffer.from(secret);
  const b = Buffer.from(given);
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}
