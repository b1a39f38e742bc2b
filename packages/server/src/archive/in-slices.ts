/** Long work on many things, during which others are served (AR25). */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** For so long nobody else is served. */
const SLICE_MS = 5;

/** What `Array.map` gives. @param make - takes no time for a single one */
export async function mapInSlices<S, T>(
  items: readonly S[],
  make: (item: S) => T,
): Promise<readonly T[]> {
  const made: T[] = [];
  let end = performance.now() + SLICE_MS;
  for (const item of items) {
    made.push(make(item));
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + SLICE_MS;
  }
  return made;
}
