/** Which columns of the archive of time zones somebody wants. */

import { nearestName } from '../../wording/nearest-name.ts';
import { inside, ROOT, wrong } from '../carriers/read-value.ts';
import { TIME_ZONE_COLUMNS, type TimeZoneColumns } from '../present/time-zone-rows.ts';

export interface ChosenColumn {
  /** As the caller wrote it: so the row calls it too (gotcha 20). */
  readonly asked: string;
  readonly column: keyof TimeZoneColumns;
}

/**
 * @param select - names in any case, with commas; empty = all columns. Spaces and a stray `?` are forgiven
 * @throws ChatError `bad_request` that names the nearest column there is
 */
export function readTimeZoneColumns(select: string): readonly ChosenColumn[] {
  const names = select
    .split(',')
    .map((name) => name.replace(/[?\s]/g, ''))
    .filter((name) => name !== '');
  return (names.length === 0 ? TIME_ZONE_COLUMNS : names).map((asked) => {
    const column = TIME_ZONE_COLUMNS.find((known) => known.toLowerCase() === asked.toLowerCase());
    if (column !== undefined) return { asked, column };
    const nearest = nearestName(asked, TIME_ZONE_COLUMNS);
    throw wrong(
      inside(ROOT, '$select'),
      `there is no column "${asked.slice(0, 64)}"; the nearest name is "${nearest}"`,
    );
  });
}
