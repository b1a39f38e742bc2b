/** Three nodes on one database are restarted in turn, in order or by being killed; clients go on at the others. */
import { TRUSTS_MEMORY } from '../controls.ts';
import { openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

export const ROLLING_RESTARTS: Scenario = {
  name: 'rolling-restarts',
  about: 'three nodes are restarted or killed in turn',
  load: { chats: 12, messages: 80, underWay: 8 },
  strikesPerRound: 9,
  until: (random) => random.whole(10, random.pick([200, 1_500])),
  control: TRUSTS_MEMORY,
  open({ server, nodeArguments }) {
    let turn = 0;
    return openPlace(
      server,
      { nodes: 3, lines: false, nodeArguments },
      async ({ nodes }, random) => {
        const node = nodes[turn % nodes.length];
        turn += 1;
        if (random.chance(0.5)) await node?.kill();
        else await node?.stop();
        await node?.start();
      },
    );
  },
};
