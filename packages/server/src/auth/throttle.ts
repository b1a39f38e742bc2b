/** Slows down whoever guesses: attempts are counted per address and account, and per address alone. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ChatError } from '../chat/chat-error.ts';

export interface Throttle {
  /** Counts an attempt. @throws ChatError `too_many_attempts`, its detail the seconds to wait. */
  attempt(address: string, account: string): Promise<void>;
  /** The attempt was right: the account's count from this address begins anew. */
  succeed(address: string, account: string): Promise<void>;
}

/** @param limits - attempts in `seconds`, on one account from one address, and from one address in all. */
export function createThrottle(limits: {
  readonly perAccount: number;
  readonly perAddress: number;
  readonly seconds: number;
}): Throttle {
  const duration = limits.seconds;
  const accounts = new RateLimiterMemory({ points: limits.perAccount, duration });
  const addresses = new RateLimiterMemory({ points: limits.perAddress, duration });
  return {
    async attempt(address, account) {
      await consume(addresses, address);
      await consume(accounts, accountKey(address, account));
    },
    async succeed(address, account) {
      await accounts.delete(accountKey(address, account));
    },
  };
}

function accountKey(address: string, account: string): string {
  return `${address} ${account.toLowerCase()}`;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (limit) {
    const wait = (limit as { msBeforeNext?: number }).msBeforeNext ?? 1_000;
    throw new ChatError('too_many_attempts', [String(Math.ceil(wait / 1_000))]);
  }
}
