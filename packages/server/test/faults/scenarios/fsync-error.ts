/** PostgreSQL's disk fails to write what was to be durable: it must panic, recover, and have acknowledged none of it. */
import { NEVER_FAILS } from '../controls.ts';
import { startCluster } from '../machines/cluster.ts';
import { failNextFsync, fsyncErrorMissing } from '../machines/fsync-error.ts';
import { closingToo, openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

const LONGEST_WAIT_MS = 10_000;

export const FSYNC_ERROR: Scenario = {
  name: 'fsync-error',
  about: 'fsync of PostgreSQL fails with EIO',
  load: { chats: 16, messages: 100, underWay: 16 },
  strikesPerRound: 5,
  until: (random) => random.whole(50, 1_500),
  control: NEVER_FAILS,
  missing: fsyncErrorMissing,
  async open({ nodeArguments }) {
    const cluster = await startCluster();
    const options = { nodes: 1, lines: false, nodeArguments };
    const place = await openPlace(cluster, options, async () => {
      await failNextFsync(await cluster.workers(), LONGEST_WAIT_MS);
      // The postmaster restarts its processes by itself.
      await cluster.start();
    });
    return closingToo(place, cluster.remove);
  },
};
