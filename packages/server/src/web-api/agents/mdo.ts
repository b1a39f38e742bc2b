/** The MDO agent: lists for pickers. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getList } from './mdo/get-list.ts';
import { getListIdByListName } from './mdo/get-list-id-by-list-name.ts';
import { getListItem } from './mdo/get-list-item.ts';
import { getListNames } from './mdo/get-list-names.ts';
import { getListWithHistory } from './mdo/get-list-with-history.ts';
import { getListWithRestriction } from './mdo/get-list-with-restriction.ts';
import { getSelectableList } from './mdo/get-selectable-list.ts';
import { getSelectableListWithHistory } from './mdo/get-selectable-list-with-history.ts';
import { getSelectableListWithRestriction } from './mdo/get-selectable-list-with-restriction.ts';

export const MDO_OPERATIONS: readonly Operation[] = [
  getList,
  getListIdByListName,
  getListItem,
  getListNames,
  getListWithHistory,
  getListWithRestriction,
  getSelectableList,
  getSelectableListWithHistory,
  getSelectableListWithRestriction,
];
