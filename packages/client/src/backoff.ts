import { CLOSE_CODES } from '@parley/protocol';

const FIRST_CEILING_MS = 250;
const LAST_CEILING_MS = 15_000;
/** When everybody may have to come back at once, the waits are spread at least over this time (DL16). */
const RETURN_SPREAD_MS = 2_000;
/** How many doublings a wait skips when the server asks for rest: it begins at 4 s. */
const REST_STEPS = 4;

/** How a connection was lost. */
export interface Loss {
  /** How many losses came before this one without a good connection between. */
  readonly before: number;
  /** Why it ended: a close code of ours, or a foreign one. */
  readonly code: number;
  /** Whether it was live and was cut: then others may have been cut off at the same moment. */
  readonly wasCut: boolean;
}

/**
 * Milliseconds until the next attempt: exponential with full jitter, 250 ms to 15 s (DL15), over 2 s and more when others
 * may have lost theirs at the same moment (DL16). `random` lies in 0…1.
 */
export function backoffDelay(loss: Loss, random: number): number {
  const { before, code } = loss;
  // The server asked for rest.
  if (code === 1013 || code === 4429) return (0.5 + random / 2) * ceiling(before + REST_STEPS);
  if (meansMany(loss)) return random * Math.max(RETURN_SPREAD_MS, ceiling(before));
  return random * ceiling(before);
}

/** The other codes of ours are about this client alone. */
function meansMany({ code, wasCut }: Loss): boolean {
  return code === 1012 || (wasCut && (code === 1001 || !(code in CLOSE_CODES)));
}

function ceiling(losses: number): number {
  return Math.min(LAST_CEILING_MS, FIRST_CEILING_MS * 2 ** Math.min(losses, 10));
}
