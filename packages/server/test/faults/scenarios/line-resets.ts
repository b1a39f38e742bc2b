/** Connections break: all at once, while frames and acknowledgements are under way on them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { STORES_TWICE } from '../controls.ts';
import { openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

export const LINE_RESETS: Scenario = {
  name: 'line-resets',
  about: 'every connection of the clients is reset',
  load: { chats: 12, messages: 100, underWay: 16 },
  strikesPerRound: 40,
  until: (random) => random.whole(1, random.pick([50, 500, 1_500])),
  control: STORES_TWICE,
  open: ({ server, nodeArguments }) =>
    openPlace(server, { nodes: 1, lines: true, nodeArguments }, async ({ lines }, random) => {
      // Half of the times the answers do not come through for a moment before: what was stored is sent again then.
      if (random.chance(0.5)) {
        for (const line of lines) line.hold(['down']);
        await sleep(random.whole(20, 200));
      }
      for (const line of lines) line.reset();
      for (const line of lines) line.release();
    }),
};
