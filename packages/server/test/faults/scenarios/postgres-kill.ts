/** PostgreSQL is killed with all its processes, or loses one of them, which makes it recover all the same. */
import { COMMITS_LATER } from '../controls.ts';
import { startCluster } from '../machines/cluster.ts';
import { closingToo, openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

export const POSTGRES_KILL: Scenario = {
  name: 'postgres-kill',
  about: 'SIGKILL of PostgreSQL, or of one of its processes',
  load: { chats: 16, messages: 100, underWay: 16 },
  strikesPerRound: 8,
  until: (random) => random.whole(50, random.pick([200, 2_000, 4_000])),
  control: COMMITS_LATER,
  async open({ nodeArguments }) {
    const cluster = await startCluster();
    const options = { nodes: 1, lines: false, nodeArguments };
    const place = await openPlace(cluster, options, async (_world, random) => {
      const workers = await cluster.workers();
      if (workers.length > 0 && random.chance(0.3)) process.kill(random.pick(workers), 'SIGKILL');
      else await cluster.kill();
      await cluster.start();
    });
    return closingToo(place, cluster.remove);
  },
};
