/** How a user has arranged a list: which columns, entities and order. */
import { archiveColumnInfo } from './archive-column-info.ts';
import { archiveOrderByInfo } from './archive-order-by-info.ts';
import { carrier } from './carrier.ts';
import { many, text } from './property.ts';
import { selectableMdoListItem } from './selectable-mdo-list-item.ts';

export const archiveConfiguration = carrier('ArchiveConfiguration', {
  ArchiveColumnInfo: many(() => archiveColumnInfo, 'The columns, from left to right'),
  ArchiveEntityInfo: many(
    () => selectableMdoListItem,
    'The entities; those that are shown are selected',
  ),
  ArchiveOrderByInfo: many(() => archiveOrderByInfo, 'The order'),
  OwnerKeys: text(null, 'Whom the arrangement belongs to besides its user: `selection=123`'),
});
