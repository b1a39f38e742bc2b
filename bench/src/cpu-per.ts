/** What one of something costs in CPU time, of the server process and of all PostgreSQL processes. */
import type { Measurement } from './report.ts';
import type { ServerCpu } from './server-process.ts';

/**
 * @param what - in the names of the figures: `cpu_per_message`
 * @param used - what had been used before and after
 * @param count - how many there were between
 */
export function cpuPer(
  what: string,
  [from, to]: readonly [ServerCpu, ServerCpu],
  count: number,
): Measurement[] {
  const own = (to.server - from.server) / count;
  const postgres = (to.postgres - from.postgres) / count;
  return [
    { name: `cpu_per_${what}`, value: own + postgres, unit: 'ms', against: null },
    { name: `cpu_per_${what}_server`, value: own, unit: 'ms', against: null },
    { name: `cpu_per_${what}_postgres`, value: postgres, unit: 'ms', against: null },
  ];
}
