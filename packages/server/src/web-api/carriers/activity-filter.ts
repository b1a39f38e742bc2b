/** What a user has narrowed activities to. */
import { carrier } from './carrier.ts';
import { mdoListItem } from './mdo-list-item.ts';
import { date, many } from './property.ts';
import { selectableMdoListItem } from './selectable-mdo-list-item.ts';

export const activityFilter = carrier(
  'ActivityFilter',
  {
    FromDate: date('From when; empty = from the beginning'),
    ToDate: date('Until when; empty = to the end'),
    AssociateList: many(
      () => selectableMdoListItem,
      'All associates; those of the filter are selected',
    ),
    GroupList: many(
      () => selectableMdoListItem,
      'All user groups; those of the filter are selected',
    ),
  },
  { FutureDateList: many(() => mdoListItem) },
);
