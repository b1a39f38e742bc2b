/** TimeZone as a REST resource: what callers may name in `SO-TimeZone`. */
import { odataRows } from '../carriers/odata-rows.ts';
import { int, type Property, text } from '../carriers/property.ts';
import { inside, ROOT, wrong } from '../carriers/read-value.ts';
import { timeZoneData } from '../carriers/time-zone-data.ts';
import { oneCarrier } from '../endpoints/answer.ts';
import { noBody } from '../endpoints/body.ts';
import type { Call } from '../endpoints/call.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';
import { readTimeZoneColumns } from '../given/time-zone-columns.ts';
import { baseZoneOf } from '../present/base-zone.ts';
import { presentTimeZone } from '../present/time-zone.ts';
import { timeZoneRows } from '../present/time-zone-rows.ts';

/** Said of the row itself, whatever was chosen. */
const ENTITY = 'timezone';

const NOT_SERVED: Property<string, string | null> = text(null, 'Not served: refused when given');

export const TIME_ZONE_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'TimeZone',
    summary: 'All time zones as rows of an archive, by id.',
    parameters: {
      $select: text(null, 'Columns of: id, timeZone, country, region, offset, daylight, isActive'),
      $top: int('Most rows; 0 = all'),
      $skip: int('Rows to leave out first'),
      $filter: NOT_SERVED,
      $orderBy: NOT_SERVED,
    },
    body: noBody(),
    answer: oneCarrier(odataRows),
    async run(call, { parameters: { $select, $top, $skip, $filter, $orderBy } }) {
      if ($filter !== '') throw wrong(inside(ROOT, '$filter'), 'this archive is not filtered');
      if ($orderBy !== '') throw wrong(inside(ROOT, '$orderBy'), 'this archive is sorted by id');
      const columns = readTimeZoneColumns($select);
      const all = timeZoneRows(call.zones, call.chat.now());
      const from = Math.max(0, $skip);
      const until = $top > 0 ? from + $top : all.length;
      return {
        'odata.metadata': `${call.apiUrl}/TimeZone/$metadata`,
        'odata.nextLink':
          until < all.length ? nextLink(call, { $select, $top, $skip: until }) : null,
        value: all.slice(from, until).map((row) => ({
          PrimaryKey: row.id,
          EntityName: ENTITY,
          ...Object.fromEntries(columns.map(({ asked, column }) => [asked, row[column]])),
        })),
      };
    },
  }),
  zone(
    'TimeZone/base',
    'The base time zone: what dates are in unless a caller asks for another.',
    baseZoneOf,
  ),
  zone(
    'TimeZone/current',
    'The time zone that the dates of this call are in.',
    ({ zones, zone: { name } }) => zones.find(name),
  ),
];

/** One zone; 404 for one that is known by its IANA name alone. */
function zone(
  path: string,
  summary: string,
  find: (call: Call) => ReturnType<Call['zones']['find']>,
) {
  return resource({
    verb: 'GET',
    path,
    summary,
    parameters: {},
    body: noBody(),
    answer: oneCarrier(timeZoneData),
    async run(call) {
      const row = find(call)?.row ?? null;
      return row === null ? null : presentTimeZone(row);
    },
  });
}

function nextLink(
  { apiUrl }: Call,
  {
    $select,
    $top,
    $skip,
  }: { readonly $select: string; readonly $top: number; readonly $skip: number },
): string {
  const select = $select === '' ? '' : `$select=${encodeURIComponent($select)}&`;
  return `${apiUrl}/TimeZone?${select}$top=${$top}&$skip=${$skip}`;
}
