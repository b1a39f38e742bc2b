/** A page of an archive, and how many rows there are in all. */
import { archiveListItem } from './archive-list-item.ts';
import { carrier } from './carrier.ts';
import { int, many } from './property.ts';

export const archiveListResult = carrier('ArchiveListResult', {
  RowCount: int('Rows in all, whatever the page; 0 unless `rowcount=true` was asked for'),
  Rows: many(() => archiveListItem, 'The page'),
});
