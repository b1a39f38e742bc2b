/** A row of an archive. */
import { archiveColumnData } from './archive-column-data.ts';
import { carrier } from './carrier.ts';
import { dictionary, int, one, text } from './property.ts';

export const archiveListItem = carrier('ArchiveListItem', {
  EntityName: text(null, 'What kind of row it is'),
  PrimaryKey: int('Its id; 0 for rows that stand for several'),
  ColumnData: dictionary(
    one(() => archiveColumnData),
    'Its cells, under the names of the columns as they were asked for',
  ),
  LinkHint: text(null, 'Where the row leads'),
  StyleHint: text(null, 'How to show it; for aggregated rows what they are: `header`, `footer`'),
});
