/** What everybody in a load shares. */
import { type Scheduler, systemScheduler } from '@parley/client';
import type { Persistence } from './persist.ts';
import type { Tape } from './tape.ts';

export interface Scene {
  /** Where the next connection goes, such as `http://127.0.0.1:4600`; another node each time when there are several. */
  readonly door: () => string;
  readonly tape: Tape;
  readonly persistence: Persistence;
  readonly size: LoadSize;
}

export interface LoadSize {
  /** Chat sessions that go on at a time. */
  readonly chats: number;
  /** Messages that each side of a chat writes. */
  readonly messages: number;
  /** The most of them that are unanswered at a time. */
  readonly underWay: number;
}

/** Clients that come back quickly: the wait before an attempt is a random part of its ceiling, and this is a small one. */
export const EAGER: Scheduler = { ...systemScheduler, random: () => 0.02 };

/** Calls over HTTP, each at the door of the moment. `cookie` goes with every call once the server has set it. */
export function httpThrough(scene: Scene): {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly cookie: () => string;
} {
  const baseUrl = 'http://door.invalid';
  let cookie = '';
  return {
    baseUrl,
    cookie: () => cookie,
    async fetch(input, init) {
      const url = String(input).replace(baseUrl, scene.door());
      const response = await fetch(url, { ...init, headers: { ...init?.headers, cookie } });
      cookie ||= response.headers.get('set-cookie')?.split(';')[0] ?? '';
      return response;
    },
  };
}
