/** Every fault that the proof knows, by the name that `npm run faults` calls it. */
import type { Scenario } from './scenario.ts';
import { APP_KILL } from './scenarios/app-kill.ts';
import { CLOCK_JUMPS } from './scenarios/clock-jumps.ts';
import { FSYNC_ERROR } from './scenarios/fsync-error.ts';
import { FULL_DISK } from './scenarios/full-disk.ts';
import { LINE_RESETS } from './scenarios/line-resets.ts';
import { LOSSY_NETWORK } from './scenarios/lossy-network.ts';
import { NATS_KILL } from './scenarios/nats-kill.ts';
import { partitions } from './scenarios/partitions.ts';
import { POSTGRES_KILL } from './scenarios/postgres-kill.ts';
import { ROLLING_RESTARTS } from './scenarios/rolling-restarts.ts';
import { SLOW_LINES } from './scenarios/slow-lines.ts';

export const SCENARIOS: readonly Scenario[] = [
  APP_KILL,
  POSTGRES_KILL,
  ROLLING_RESTARTS,
  NATS_KILL,
  LINE_RESETS,
  partitions(60),
  SLOW_LINES,
  LOSSY_NETWORK,
  CLOCK_JUMPS,
  FULL_DISK,
  FSYNC_ERROR,
];
