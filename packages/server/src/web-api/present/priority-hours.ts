/** When a priority's deadlines run: times of the day, which the vendor writes as dates. */
import type { ListEntry } from '../../storage/crm/list-shapes.ts';
import type { Zone } from '../../time/zone.ts';

/** The day means nothing; it is one that every client can read. */
const SOME_DAY = { year: 2000, month: 1, day: 1, second: 0, millisecond: 0 };

/** Milliseconds since the epoch; null = no hours of its own on that day. */
export function presentHours(entry: ListEntry<'ticketpriority'>, zone: Zone) {
  const at = (minutes: number | null): number | null =>
    minutes === null ? null : zone.fromWall({ ...SOME_DAY, hour: 0, minute: minutes });
  return {
    MonStart: at(entry.monStart),
    MonStop: at(entry.monStop),
    TueStart: at(entry.tueStart),
    TueStop: at(entry.tueStop),
    WedStart: at(entry.wedStart),
    WedStop: at(entry.wedStop),
    ThuStart: at(entry.thuStart),
    ThuStop: at(entry.thuStop),
    FriStart: at(entry.friStart),
    FriStop: at(entry.friStop),
    SatStart: at(entry.satStart),
    SatStop: at(entry.satStop),
    SunStart: at(entry.sunStart),
    SunStop: at(entry.sunStop),
  };
}
