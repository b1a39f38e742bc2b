/**
 * The server's clock jumps to and fro. Jumps stay below the two minutes after which a waiting customer counts as gone
 * (CS70): who jumps further ends chats, as the rules say, and loses none of them.
 */
import { ORDERS_BY_CLOCK } from '../controls.ts';
import { findFaketime, makeFalseClock } from '../machines/false-clock.ts';
import { closingToo, openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

const FURTHEST_SECONDS = 50;

export const CLOCK_JUMPS: Scenario = {
  name: 'clock-jumps',
  about: `the server's clock jumps by up to ${2 * FURTHEST_SECONDS} s, forward and back`,
  load: { chats: 16, messages: 100, underWay: 16 },
  strikesPerRound: 60,
  until: (random) => random.whole(1, 300),
  control: ORDERS_BY_CLOCK,
  missing: async () =>
    (await findFaketime()) === null
      ? 'install libfaketime (Debian: apt-get install faketime)'
      : null,
  async open({ server, nodeArguments }) {
    const clock = await makeFalseClock();
    const { environment } = clock;
    const options = { nodes: 1, lines: false, nodeArguments, environment };
    const place = await openPlace(server, options, (_world, random) =>
      clock.jump(random.whole(-FURTHEST_SECONDS, FURTHEST_SECONDS)),
    );
    return closingToo(place, clock.remove);
  },
};
