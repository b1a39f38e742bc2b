/** Reads the `Authorization` header. */
import { MOST_PASSWORD_LENGTH } from './passwords.ts';

/** What the header claims; nothing of it is proved. */
export type Claim =
  | { readonly scheme: 'Basic'; readonly name: string; readonly password: string }
  | { readonly scheme: 'SOTicket' | 'Bearer'; readonly secret: string };

/** The schemes as we write them, by the word in lower case. */
const SCHEMES: ReadonlyMap<string, Claim['scheme']> = new Map([
  ['basic', 'Basic'],
  ['soticket', 'SOTicket'],
  ['bearer', 'Bearer'],
]);
/** One word, spaces, and one value without spaces or commas: two headers in one are not read as either. */
const HEADER = /^([A-Za-z]+) +([\w.~+/:=-]+)$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
const MOST_NAME_LENGTH = 255;
/** Our own secrets are short; a JWT with many claims has some thousand characters. */
const MOST_LENGTH = 12_000;

/** @returns null when it is of no scheme that we know, or not well formed */
export function readAuthorization(header: string): Claim | null {
  if (header.length > MOST_LENGTH) return null;
  const [, word = '', value = ''] = HEADER.exec(header.trim()) ?? [];
  const scheme = SCHEMES.get(word.toLowerCase());
  if (scheme === undefined) return null;
  return scheme === 'Basic' ? readBasic(value) : { scheme, secret: value };
}

/** The name ends at the first colon; the password may hold more of them, or nothing. Both are UTF-8 (RFC 7617). */
function readBasic(value: string): Claim | null {
  const text = BASE64.test(value) ? decodeUtf8(Buffer.from(value, 'base64')) : null;
  if (text === null || text.includes('\0')) return null;
  const colon = text.indexOf(':');
  const name = text.slice(0, colon);
  const password = text.slice(colon + 1);
  if (colon < 1 || name.length > MOST_NAME_LENGTH) return null;
  return password.length > MOST_PASSWORD_LENGTH ? null : { scheme: 'Basic', name, password };
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
