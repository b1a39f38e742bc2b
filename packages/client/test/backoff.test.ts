import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffDelay } from '../src/backoff.ts';

/** What `Math.random` gives. */
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Ends that may have come to many clients at the same moment. */
const cut = fc.record({
  code: fc.constantFrom(1001, 1005, 1006, 1011, 1012, 1015),
  before: fc.nat({ max: 50 }),
  wasCut: fc.constant(true),
});

describe('the spread of those who come back', () => {
  it('[DL16] gives each part of a crowd its part of at least 2 seconds, so that no moment is fuller than another', () => {
    fc.assert(
      fc.property(cut, random, random, (loss, one, other) => {
        const apart = Math.abs(backoffDelay(loss, one) - backoffDelay(loss, other));
        expect(apart).toBeGreaterThanOrEqual(2_000 * Math.abs(one - other) - 1e-6);
      }),
    );
  });

  it('[DL15] never waits longer than 15 seconds, nor begins later than at once', () => {
    fc.assert(
      fc.property(cut, random, (loss, share) => {
        expect(backoffDelay(loss, 0)).toBe(0);
        expect(backoffDelay(loss, share)).toBeLessThanOrEqual(15_000);
      }),
    );
  });
});
