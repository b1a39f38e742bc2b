/** Breaks off answers that nobody takes. */
import type { FastifyReply } from 'fastify';

/** Whoever takes nothing for so long has gone away; what the answer is made from is given to others. */
const STALLED_AFTER_MS = 60_000;

export function destroyWhenStalled({ raw }: FastifyReply): void {
  raw.setTimeout(STALLED_AFTER_MS, () => raw.destroy());
}
