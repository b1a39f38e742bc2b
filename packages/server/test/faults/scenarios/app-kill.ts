/** The server is killed in the middle of everything, and started again. */
import { ACKNOWLEDGES_EARLY } from '../controls.ts';
import { openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

export const APP_KILL: Scenario = {
  name: 'app-kill',
  about: 'SIGKILL of the server',
  load: { chats: 16, messages: 150, underWay: 16 },
  strikesPerRound: 25,
  // Anything from the first frames of a new start to some way into steady writing.
  until: (random) => random.whole(1, random.pick([20, 400, 6_000, 18_000])),
  control: ACKNOWLEDGES_EARLY,
  open: ({ server, nodeArguments }) =>
    openPlace(server, { nodes: 1, lines: false, nodeArguments }, async ({ nodes: [node] }) => {
      await node?.kill();
      await node?.start();
    }),
};
