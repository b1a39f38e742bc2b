/**
 * What becomes of dates at callers that read them by their own clocks (TZ26). The vendor's client takes a date without an
 * offset for its machine's time and sends it back in UTC: somewhere else than in the zone that it was told in, all dates
 * of a record come back moved, although nobody changed them. How far its clocks are from UTC now it says with each call.
 */
import type { Zone } from '../../time/zone.ts';
import type { ZoneDirectory } from '../../time/zone-directory.ts';
import type { DateStyle } from './wire-dates.ts';

/**
 * Whether a caller that was told one date means the same by another.
 * @param given - what came, ms since the epoch
 * @param told - what it had been told, ms since the epoch
 */
export type MeansSameDate = (given: number, told: number) => boolean;

const MINUTE_MS = 60_000;
/** Clocks that are changed for summer are not moved by more. */
const MOST_CHANGE_MINUTES = 120;

interface Clocks {
  /** `SO-Browser-TZ-Offset` as it came: minutes that the caller's clocks are ahead of UTC now. */
  readonly header: string | undefined;
  /** How it is told dates. */
  readonly style: DateStyle;
  /** Ms since the epoch. */
  readonly now: number;
}

/**
 * A caller is taken to be in any zone whose clocks show now what the header says: which of them, and so whether its clocks
 * are changed for summer, it does not say. One that is told dates with their offsets, or in a zone whose clocks show the
 * same as its own, reads them right.
 */
export function callerClocks(
  { header, style, now }: Clocks,
  zones: Pick<ZoneDirectory, 'all'>,
): MeansSameDate {
  const offset = /^[+-]?\d{1,4}$/.test(header ?? '') ? Number(header) : null;
  if (offset === null || style.includeOffset || style.zone.offsetAt(now) === offset) {
    return (given, told) => given === told;
  }
  let likely: readonly Zone[] | null = null;
  return (given, told) => {
    if (given === told) return true;
    const moved = (told - given) / MINUTE_MS + style.zone.offsetAt(told);
    if (Math.abs(moved - offset) > MOST_CHANGE_MINUTES) return false;
    likely ??= zonesWithOffset(zones, offset, now);
    const wall = style.zone.toWall(told);
    return likely.some((zone) => zone.fromWall(wall) === given);
  };
}

/** @param offset - minutes that their clocks are ahead of UTC */
function zonesWithOffset(
  zones: Pick<ZoneDirectory, 'all'>,
  offset: number,
  now: number,
): readonly Zone[] {
  const every = new Set(zones.all.map(({ zone }) => zone));
  return [...every].filter((zone) => zone.offsetAt(now) === offset);
}
