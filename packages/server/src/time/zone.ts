/** Time zones: how far a place's clocks are from UTC, and what they show (TZ1–TZ5). */

import { readWall, type WallFields, type WallTime, wallMs } from './wall-time.ts';
import { offsetsOf } from './zone-offsets.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A time zone. Instants are milliseconds since the epoch, UTC, within what `Date` holds. */
export interface Zone {
  /** IANA name, in the case that IANA writes it. */
  readonly name: string;
  /** Minutes that the clocks are ahead of UTC; not always whole before 1972. */
  offsetAt(ms: number): number;
  /** What the clocks show. */
  toWall(ms: number): WallTime;
  /**
   * When the clocks show it. A time that comes twice in autumn is the first of the two; one that spring leaves out is
   * moved on by as much as is left out (TZ4).
   */
  fromWall(wall: WallFields): number;
}

const zones = new Map<string, Zone>();

/** UTC, which needs no rules. */
export const UTC: Zone = {
  name: 'UTC',
  offsetAt: () => 0,
  toWall: readWall,
  fromWall: wallMs,
};

/**
 * The zone of an IANA name, in any case. A process makes each zone once.
 * @throws {RangeError} when there is no such zone; a bare offset such as `+01:00` is none either
 */
export function createZone(ianaName: string): Zone {
  const key = ianaName.toLowerCase();
  if (key === 'utc') return UTC;
  const known = zones.get(key);
  if (known !== undefined) return known;
  const zone = zoneByRules(ianaName);
  zones.set(key, zone);
  return zone;
}

function zoneByRules(ianaName: string): Zone {
  const { name, offsetMsAt } = offsetsOf(ianaName);
  return {
    name,
    offsetAt: (ms) => offsetMsAt(ms) / MINUTE_MS,
    toWall: (ms) => readWall(ms + offsetMsAt(ms)),
    fromWall: (wall) => instantOf(wallMs(wall), offsetMsAt),
  };
}

/** Temporal's way: the offsets in force a day before and a day after are the only ones that can apply. */
function instantOf(wall: number, offsetMsAt: (ms: number) => number): number {
  const before = offsetMsAt(wall - DAY_MS);
  const after = offsetMsAt(wall + DAY_MS);
  const candidates = [wall - before, wall - after];
  const shown = candidates.filter((ms) => ms + offsetMsAt(ms) === wall);
  return shown.length === 0 ? wall - before : Math.min(...shown);
}
