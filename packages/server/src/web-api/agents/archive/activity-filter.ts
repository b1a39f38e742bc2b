/** What a user has narrowed activities to, between the wire and the use case (AA27 to AA29). */
import {
  readActivityFilter,
  setActivityFilter,
} from '../../../archive/settings/activity-filter.ts';
import type { ActivityFilter } from '../../../storage/activity-filters.ts';
import type { activityFilter } from '../../carriers/activity-filter.ts';
import type { Given, Value } from '../../carriers/property.ts';
import { TABLE_RIGHT } from '../../carriers/rights.ts';
import type { selectableMdoListItem } from '../../carriers/selectable-mdo-list-item.ts';
import type { Call } from '../../endpoints/call.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { presentMdoList, presentSelectable, WHOLE_LIST } from '../../present/mdo-list.ts';

/** The lists of the filter, whole: those that it has are selected. */
export async function presentActivityFilter(call: Call): Promise<Value<typeof activityFilter>> {
  const { from, to, associateIds, groupIds } = await readActivityFilter(call.chat, call.agent);
  const lists = { ...WHOLE_LIST, flat: true };
  const [associates, groups] = await Promise.all([
    presentMdoList(call, { ...lists, list: 'associate', historyIds: associateIds }),
    presentMdoList(call, { ...lists, list: 'usergroup', historyIds: groupIds }),
  ]);
  return {
    FromDate: from,
    ToDate: to,
    AssociateList: presentSelectable(once(associates), associateIds),
    GroupList: presentSelectable(once(groups), groupIds),
    tableRight: TABLE_RIGHT.select | TABLE_RIGHT.update,
  };
}

/** @throws ChatError `bad_request` for what there is not, and for a beginning after the end */
export async function saveActivityFilter(
  { chat, agent }: Call,
  given: Given<typeof activityFilter>,
): Promise<void> {
  const filter: ActivityFilter = {
    from: given.FromDate ?? null,
    to: given.ToDate ?? null,
    associateIds: selectedIds(given.AssociateList ?? []),
    groupIds: selectedIds(given.GroupList ?? []),
  };
  await withWireNames(WIRE_NAMES, setActivityFilter(chat, agent, filter));
}

const WIRE_NAMES = {
  from: 'ActivityFilter.FromDate',
  associateIds: 'ActivityFilter.AssociateList',
  groupIds: 'ActivityFilter.GroupList',
};

type GivenItem = Given<typeof selectableMdoListItem>;

/** An entry that does not say whether it is selected is there because it is. */
function selectedIds(items: readonly GivenItem[]): readonly number[] {
  return items.flatMap((item) => {
    const below = selectedIds((item.ChildItems ?? []) as readonly GivenItem[]);
    return item.Selected === false || item.Id == null || item.Id === 0
      ? below
      : [item.Id, ...below];
  });
}

/** The chosen ones come first in the list, deleted ones too, and again in their places. */
function once<T extends { readonly Id: number }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.Id, item])).values()];
}
