/** Slows down whoever guesses passwords, without letting a stranger lock anybody out (AU20 to AU24). */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ChatError } from '../chat/chat-error.ts';
import { createRecentMemory } from './recent-memory.ts';

export interface Throttle {
  /** Counts an attempt. @throws ChatError `too_many_attempts`, its detail the seconds to wait. */
  attempt(address: string, account: string): Promise<void>;
  /** The attempt was right: it is not counted, and the account knows the address from now on. */
  succeed(address: string, account: string): Promise<void>;
}

export interface ThrottleLimits {
  /** Attempts in `seconds` on one account from one address. */
  readonly perAccount: number;
  /** Attempts in `seconds` from one address. */
  readonly perAddress: number;
  /** Attempts in `seconds` on one account from all addresses that it does not know, before they are slowed. */
  readonly fromStrangers: number;
  readonly seconds: number;
  /** Seconds between attempts of strangers once they are slowed. */
  readonly strangersWait: number;
}

const LIMITS: ThrottleLimits = {
  perAccount: 10,
  perAddress: 100,
  fromStrangers: 50,
  seconds: 900,
  strangersWait: 10,
};
/** How long an account knows an address after its last right password from there. */
const KNOWN_MS = 30 * 24 * 3_600_000;
/** Some 100 bytes each. */
const MOST_KNOWN = 50_000;

export function createThrottle(now: () => number, limits: ThrottleLimits = LIMITS): Throttle {
  const duration = limits.seconds;
  const addresses = new RateLimiterMemory({ points: limits.perAddress, duration });
  const pairs = new RateLimiterMemory({ points: limits.perAccount, duration });
  const strangers = new RateLimiterMemory({ points: limits.fromStrangers, duration });
  const slowed = new RateLimiterMemory({ points: 1, duration: limits.strangersWait });
  const known = createRecentMemory<true>({ lastsMs: KNOWN_MS, most: MOST_KNOWN, now });

  return {
    async attempt(address, account) {
      const pair = pairKey(address, account);
      await consume(addresses, address);
      await consume(pairs, pair);
      if (known.get(pair) !== undefined) return;
      const accountKey = lowered(account);
      if (!(await hasRoom(strangers, accountKey))) await consume(slowed, accountKey);
    },
    async succeed(address, account) {
      const pair = pairKey(address, account);
      await pairs.delete(pair);
      await addresses.reward(address);
      known.set(pair, true);
    },
  };
}

function pairKey(address: string, account: string): string {
  return `${address} ${lowered(account)}`;
}

/** A character at a time, as the database finds accounts: `İ` is an `i` there, and no other account than that. */
function lowered(account: string): string {
  return Array.from(account, (character) => Array.from(character.toLowerCase())[0]).join('');
}

async function hasRoom(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (limit) {
    const wait = (limit as { msBeforeNext?: number }).msBeforeNext ?? 1_000;
    throw new ChatError('too_many_attempts', [String(Math.ceil(wait / 1_000))]);
  }
}
