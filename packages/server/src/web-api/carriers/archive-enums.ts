/** The vendor's enumerations of archives. */
import { enumeration } from './vendor-enum.ts';

export const orderBySortType = enumeration('OrderBySortType', { ASC: 0, DESC: 1 });

/** How a restriction is joined to the next one; `None` is the same as `And`. */
export const interRestrictionOperator = enumeration('InterRestrictionOperator', {
  None: 0,
  And: 1,
  Or: 2,
});
