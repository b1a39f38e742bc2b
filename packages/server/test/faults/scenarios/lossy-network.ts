/** The kernel drops packets, in one direction or in both, or lets only 64 kbit/s through for everybody together. */
import { setTimeout as sleep } from 'node:timers/promises';
import { STORES_TWICE } from '../controls.ts';
import { makeNetNamespace, netNamespaceMissing } from '../machines/net-namespace.ts';
import { closingToo, openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

const LOSSES = [
  { up: 20, down: 20 },
  { up: 100, down: 100 },
  { up: 100, down: 0 },
  { up: 0, down: 100 },
] as const;
const SLOW_BITS_PER_SECOND = 64_000;

export const LOSSY_NETWORK: Scenario = {
  name: 'lossy-network',
  about:
    'packets are dropped by the kernel, in one direction or in both, or 64 kbit/s for everybody',
  load: { chats: 12, messages: 60, underWay: 16 },
  strikesPerRound: 6,
  until: (random) => random.whole(10, 500),
  control: STORES_TWICE,
  missing: netNamespaceMissing,
  async open({ server, nodeArguments }) {
    const network = await makeNetNamespace();
    const options = { nodes: 1, lines: false, nodeArguments, place: network };
    const place = await openPlace(server, options, async ({ nodes: [node] }, random) => {
      if (random.chance(0.3)) {
        await network.limit(SLOW_BITS_PER_SECOND);
        await sleep(random.whole(2, 8) * 1_000);
        await network.limit(null);
        return;
      }
      await network.drop(random.pick(LOSSES));
      await sleep(random.whole(1, 12) * 1_000);
      // A client that gives up and comes back sends again what it was not answered.
      if (random.chance(0.5)) await node?.kill();
      await network.drop({ up: 0, down: 0 });
      await node?.start();
    });
    return closingToo(place, network.remove);
  },
};
