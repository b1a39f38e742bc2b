/**
 * Passwords that come with every request are checked with argon2 once, and then known again for a minute (AU5, AU6).
 * Neither the password is kept nor anything that it could be guessed from elsewhere: what is kept is a keyed hash, and the
 * key is this process's own.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { ChatError } from '../chat/chat-error.ts';
import type { Account } from '../storage/agents.ts';
import { verifyPassword } from './passwords.ts';
import { createRecentMemory } from './recent-memory.ts';
import type { Throttle } from './throttle.ts';

/** How long a password is known again after it was last sent, in ms. */
export const KNOWN_AGAIN_MS = 60_000;
/** Some 200 bytes each. */
const MOST_KNOWN = 10_000;

/** A password that somebody sent, and what is known of the account that it was sent for. */
export interface PasswordProof {
  /** As it was sent. */
  readonly name: string;
  readonly password: string;
  readonly address: string;
  /** null = nobody of that name may log in */
  readonly account: Account | null;
}

export interface ProvedPasswords {
  /** Resolves when the password is the account's. @throws ChatError `login_failed`, `too_many_attempts` */
  prove(proof: PasswordProof): Promise<void>;
}

export function createProvedPasswords(now: () => number, throttle: Throttle): ProvedPasswords {
  const processKey = randomBytes(32);
  /** The stored hash that the password was found to belong to. */
  const proved = createRecentMemory<string>({ lastsMs: KNOWN_AGAIN_MS, most: MOST_KNOWN, now });
  const underWay = new Map<string, Promise<void>>();

  async function check({ name, password, address, account }: PasswordProof): Promise<void> {
    await throttle.attempt(address, name);
    if (!(await verifyPassword(account?.passwordHash ?? null, password))) {
      throw new ChatError('login_failed');
    }
    await throttle.succeed(address, name);
  }

  return {
    async prove(proof) {
      const key = createHmac('sha256', processKey)
        .update(JSON.stringify([proof.name, proof.password]))
        .digest('base64');
      const stored = proof.account?.passwordHash ?? null;
      if (stored === null || proved.get(key) !== stored) {
        // The same attempt at the same time is one attempt, and costs one look at the hash.
        const attempt = `${key} ${stored} ${proof.address}`;
        const begun = underWay.get(attempt) ?? check(proof);
        underWay.set(attempt, begun);
        await begun.finally(() => underWay.delete(attempt));
      }
      if (stored !== null) proved.set(key, stored);
    },
  };
}
