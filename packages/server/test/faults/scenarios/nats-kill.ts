/** Three nodes hear one another over a NATS that is killed, stays away for some seconds, and comes back empty. */
import { setTimeout as sleep } from 'node:timers/promises';
import { natsServerMissing, prepareNatsServer } from '../../support/nats-server.ts';
import { TRUSTS_MEMORY } from '../controls.ts';
import { closingToo, openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

export const NATS_KILL: Scenario = {
  name: 'nats-kill',
  about: 'the NATS of three nodes is killed and wiped; now and then a node with it',
  load: { chats: 12, messages: 80, underWay: 8 },
  strikesPerRound: 5,
  until: (random) => random.whole(10, random.pick([200, 1_500])),
  control: TRUSTS_MEMORY,
  missing: natsServerMissing,
  async open({ server, nodeArguments }) {
    const nats = await prepareNatsServer();
    await nats.start();
    const environment = { NATS_URL: nats.url };
    const options = { nodes: 3, lines: false, nodeArguments, environment };
    const place = await openPlace(server, options, async ({ nodes }, random) => {
      await nats.kill();
      const node = random.chance(0.3) ? random.pick(nodes) : null;
      await node?.kill();
      await sleep(random.whole(0, 6) * 1_000);
      await nats.start();
      await node?.start();
    });
    return closingToo(place, nats.kill);
  },
};
