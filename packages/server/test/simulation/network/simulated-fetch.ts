/** A `fetch` that reaches the nodes' web door over the simulated network. */

import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';
import type { Network } from './network.ts';

export interface FetchOptions {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly network: Network;
  readonly client: Owner;
  /** An agent's login. */
  readonly cookie?: string;
}

/** Requests get lost before they are acted on, and answers after. */
export function simulatedFetch(options: FetchOptions): typeof fetch {
  const { time, random, network, client, cookie } = options;
  const { trouble } = network;
  const way = (): number => random.between(0.2, trouble.slowMs);

  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new TypeError('fetch failed'));
      init.signal?.addEventListener('abort', fail);
      const node = random.chance(trouble.refuses) ? null : network.anyNode();
      if (node === null) {
        time.after(way(), client, fail);
        return;
      }
      const headers = init.headers as Record<string, string>;
      const request = {
        line: `${init.method} ${String(input)}`,
        body: JSON.parse(String(init.body ?? '{}')) as Record<string, unknown>,
        key: headers.Authorization?.slice('Bearer '.length) ?? '',
        cookie,
      };
      time.after(way(), node.owner, () => {
        void node.answer(request).then(({ status, body }) => {
          // Then the caller waits until it is tired of it.
          if (random.chance(trouble.losesAnswers)) return;
          const text = JSON.stringify(body);
          time.after(way(), client, () => resolve(answerOf(status, text)));
        });
      });
    });
}

/** As much of a response as the client reads. */
function answerOf(status: number, text: string): Response {
  const response = { status, ok: status < 400, json: async () => JSON.parse(text) as unknown };
  return response as Response;
}
