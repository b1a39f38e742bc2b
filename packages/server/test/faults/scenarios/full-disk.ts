/** PostgreSQL's disk is full for some seconds: it refuses, or ends and recovers, and what it had taken stays. */
import { setTimeout as sleep } from 'node:timers/promises';
import { NEVER_FAILS } from '../controls.ts';
import { startCluster } from '../machines/cluster.ts';
import { makeSmallDisk, smallDiskMissing } from '../machines/small-disk.ts';
import { closingToo, openPlace } from '../open-place.ts';
import type { Scenario } from '../scenario.ts';

/** Room for the binaries, a fresh cluster and its log. */
const DISK_MIB = 256;

export const FULL_DISK: Scenario = {
  name: 'full-disk',
  about: "PostgreSQL's disk is full for some seconds",
  load: { chats: 16, messages: 100, underWay: 16 },
  strikesPerRound: 3,
  until: (random) => random.whole(50, 1_000),
  control: NEVER_FAILS,
  missing: smallDiskMissing,
  async open({ nodeArguments }) {
    const disk = await makeSmallDisk(DISK_MIB);
    const cluster = await startCluster(disk.folder);
    const options = { nodes: 1, lines: false, nodeArguments };
    const place = await openPlace(cluster, options, async (_world, random) => {
      await disk.fill();
      await sleep(random.whole(3, 8) * 1_000);
      await disk.empty();
      // It may have ended, when it could not even write its log.
      await cluster.start();
    });
    return closingToo(place, cluster.remove, disk.remove);
  },
};
