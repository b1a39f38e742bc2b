/** A page of an archive, and how many rows there are in all. */
import { archiveListItem } from './archive-list-item.ts';
import { carrier } from './carrier.ts';
import type { LazyList } from './lazy-list.ts';
import { int, type Property, property, type Value } from './property.ts';

type Row = Value<typeof archiveListItem>;

const rows: Property<readonly Row[] | LazyList<Row>, null> = property(
  { kind: 'list', of: { kind: 'carrier', of: () => archiveListItem } },
  'The page',
);

export const archiveListResult = carrier('ArchiveListResult', {
  RowCount: int('Rows in all, whatever the page; 0 unless `rowcount=true` was asked for'),
  Rows: rows,
});
