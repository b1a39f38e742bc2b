/** How long a load runs before it counts, and how long it counts. */
import { setTimeout as wait } from 'node:timers/promises';

const WARM_UP_MS = 1_000;
const MEASURED_MS = 3_000;

/** The same in whole seconds, for a program that measures by itself. */
export const MEASURED_SECONDS = MEASURED_MS / 1_000;

/**
 * Lets a load that already runs warm up, then counts.
 * @param begin - called when counting begins
 * @param count - called at the end; how much was done since then
 * @returns how much was done in a second
 */
export async function perSecond(begin: () => void, count: () => number): Promise<number> {
  await wait(WARM_UP_MS);
  begin();
  const since = performance.now();
  await wait(MEASURED_MS);
  return (count() * 1_000) / (performance.now() - since);
}
