const FIRST_CEILING_MS = 250;
const LAST_CEILING_MS = 15_000;
/** After a restart everybody comes back at once: spread over this time (DL16). */
const RESTART_SPREAD_MS = 2_000;
/** How many doublings a wait skips when the server asks for rest: it begins at 4 s. */
const REST_STEPS = 4;

/**
 * Milliseconds until the next attempt: exponential with full jitter, 250 ms to 15 s (DL15). `attempt` counts from 0;
 * `code` is why the connection ended; `random` lies in 0…1.
 */
export function backoffDelay(attempt: number, code: number, random: number): number {
  if (code === 1012 && attempt === 0) return random * RESTART_SPREAD_MS;
  // The server asked for rest.
  if (code === 1013 || code === 4429) return (0.5 + random / 2) * ceiling(attempt + REST_STEPS);
  return random * ceiling(attempt);
}

function ceiling(attempt: number): number {
  return Math.min(LAST_CEILING_MS, FIRST_CEILING_MS * 2 ** Math.min(attempt, 10));
}
