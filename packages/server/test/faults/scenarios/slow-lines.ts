/** Lines of 64 kbit/s with a long way: too slow for what is written, so that much is under way when they break. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DELIVERS_ASTRAY } from '../controls.ts';
import { openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

const SLOW = { bytesPerSecond: 8_000, latencyMs: 300 };

export const SLOW_LINES: Scenario = {
  name: 'slow-lines',
  about: 'lines of 64 kbit/s and 300 ms for some seconds, which then break or become fast',
  load: { chats: 12, messages: 100, underWay: 16 },
  strikesPerRound: 6,
  until: (random) => random.whole(10, 500),
  control: DELIVERS_ASTRAY,
  open: ({ server, nodeArguments }) =>
    openPlace(server, { nodes: 1, lines: true, nodeArguments }, async ({ lines }, random) => {
      for (const line of lines) line.shape(SLOW);
      await sleep(random.whole(2, 10) * 1_000);
      if (random.chance(0.5)) for (const line of lines) line.reset();
      for (const line of lines) line.shape(null);
    }),
};
