/** One column of an order. */
import { orderBySortType } from './archive-enums.ts';
import { plainCarrier } from './carrier.ts';
import { oneOf, text } from './property.ts';

export const archiveOrderByInfo = plainCarrier('ArchiveOrderByInfo', {
  Name: text(null, 'Name of the column'),
  Direction: oneOf(orderBySortType, 'Ascending unless it is said'),
});
