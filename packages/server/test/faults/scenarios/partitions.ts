/** The network goes silent for some seconds, in both directions or in one, and comes back or breaks the lines. */
import { setTimeout as sleep } from 'node:timers/promises';
import { STORES_TWICE } from '../controls.ts';
import type { Direction } from '../machines/tcp-line.ts';
import { openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

const WAYS: readonly (readonly Direction[])[] = [['up', 'down'], ['up'], ['down']];

/** @param longestSeconds - of one silence */
export function partitions(longestSeconds: number): Scenario {
  return {
    name: 'partitions',
    about: `nothing passes for up to ${longestSeconds} s, in both directions or in one`,
    load: { chats: 12, messages: 100, underWay: 16 },
    strikesPerRound: 4,
    until: (random) => random.whole(10, random.pick([100, 1_000])),
    control: STORES_TWICE,
    open: ({ server, nodeArguments }) =>
      openPlace(server, { nodes: 1, lines: true, nodeArguments }, async ({ lines }, random) => {
        const directions = random.pick(WAYS);
        const silence = Math.min(longestSeconds, random.pick([1, 5, 5, 15, 45, 60]));
        for (const line of lines) line.hold(directions);
        await sleep(silence * 1_000);
        // Equipment on the way may have forgotten the connections meanwhile.
        if (random.chance(0.5)) for (const line of lines) line.reset();
        for (const line of lines) line.release();
      }),
  };
}
