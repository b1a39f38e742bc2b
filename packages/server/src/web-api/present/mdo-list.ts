/** Lists for pickers (WL7 to WL13). */
import { type PickItem, type PickListName, pickList } from '../../crm/lists.ts';
import type { MdoListItemValue } from '../carriers/mdo-list-item.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { SelectableMdoListItemValue } from '../carriers/selectable-mdo-list-item.ts';
import type { Call } from '../endpoints/call.ts';
import type { MdoListName } from '../given/list-name.ts';
import { readListOptions } from '../given/list-options.ts';
import { presentChatUsers } from './chat-user-list.ts';

/** How somebody wants a list. */
export interface WantedList {
  readonly list: MdoListName;
  /** No headings and no branches: every entry at the top. */
  readonly flat: boolean;
  /** The vendor's AdditionalInfo. */
  readonly additional: string;
  /** Only what has this in its name or tooltip, and flat; empty = everything. */
  readonly search: string;
  /** Entries that come first, deleted ones too. */
  readonly historyIds: readonly number[];
  /** Those and no others. */
  readonly onlyHistory: boolean;
}

/** Everything as it is. */
export const WHOLE_LIST: Omit<WantedList, 'list'> = {
  flat: false,
  additional: '',
  search: '',
  historyIds: [],
  onlyHistory: false,
};

/** The entries as they are wanted, in the language that the answer is written in. */
export async function presentMdoList(
  call: Call,
  wanted: WantedList,
): Promise<readonly MdoListItemValue[]> {
  const options = readListOptions(wanted.additional);
  const flat = wanted.flat || wanted.search !== '';
  const history = await presentHistory(call, wanted, options);
  if (wanted.onlyHistory) return history;
  const entries = await loadEntries(call, { list: wanted.list, options, flat });
  const shown = options.has('showdeleted') ? entries : withoutDeleted(wanted.list, entries);
  return [...history, ...shown.filter((item) => matches(call, item, wanted.search))];
}

/** One entry, also a deleted one; null when there is none. */
export async function presentMdoListItem(
  call: Call,
  list: MdoListName,
  id: number,
): Promise<MdoListItemValue | null> {
  const entries = await loadEntries(call, { list, options: new Set(), flat: true });
  return entries.find(({ Id }) => Id === id) ?? null;
}

/** The same entries in a list of which several can be chosen. */
export function presentSelectable(
  items: readonly MdoListItemValue[],
  selectedIds: readonly number[],
): readonly SelectableMdoListItemValue[] {
  const selected = new Set(selectedIds);
  return items.map(({ ChildItems, ...item }) => ({
    ...item,
    Selected: selected.has(item.Id),
    ChildItems: presentSelectable(ChildItems, selectedIds),
  }));
}

interface Reading {
  readonly list: MdoListName;
  readonly options: ReadonlySet<string>;
  readonly flat: boolean;
}

async function presentHistory(
  call: Call,
  { list, historyIds }: WantedList,
  options: ReadonlySet<string>,
): Promise<readonly MdoListItemValue[]> {
  if (historyIds.length === 0) return [];
  const entries = await loadEntries(call, { list, options, flat: true });
  const byId = new Map(entries.map((entry) => [entry.Id, entry]));
  return [...new Set(historyIds)].flatMap((id) => byId.get(id) ?? []);
}

async function loadEntries(
  call: Call,
  { list, options, flat }: Reading,
): Promise<readonly MdoListItemValue[]> {
  if (list === 'chatuser') return presentChatUsers(call, { options, flat });
  const items = (await pickList(call.chat, list)).map((item) => presentItem(call, list, item));
  return flat ? flatten(list, items) : items;
}

function presentItem(
  call: Call,
  list: PickListName,
  item: PickItem,
  above: readonly string[] = [],
): MdoListItemValue {
  // Put together only after each is in one language: several languages cannot be joined.
  const names = isHeading(list, item.type) ? [] : [...above, call.style.translate(item.name)];
  return {
    Id: item.id,
    Name: item.name,
    ToolTip: item.tooltip,
    Deleted: item.deleted,
    Rank: item.rank,
    Type: item.type,
    IconHint: '',
    ColorBlock: 0,
    ExtraInfo: '',
    StyleHint: '',
    FullName: names.length > 1 ? names.join('/') : item.name,
    ChildItems: item.children.map((child) => presentItem(call, list, child, names)),
    tableRight: TABLE_RIGHT.select,
  };
}

/** Whether it only holds others together and cannot be chosen: the user groups of associates and chat users. */
function isHeading(list: MdoListName, type: string): boolean {
  return type === 'usergroup' && list !== 'usergroup';
}

function flatten(
  list: PickListName,
  items: readonly MdoListItemValue[],
): readonly MdoListItemValue[] {
  return items.flatMap((item) => {
    const below = flatten(list, item.ChildItems);
    return isHeading(list, item.Type) ? below : [{ ...item, ChildItems: [] }, ...below];
  });
}

/** What stands below a deleted entry goes with it, and so does a heading that nothing is left of. */
function withoutDeleted(
  list: MdoListName,
  items: readonly MdoListItemValue[],
): readonly MdoListItemValue[] {
  return items
    .filter(({ Deleted }) => !Deleted)
    .map((item) => ({ ...item, ChildItems: withoutDeleted(list, item.ChildItems) }))
    .filter(({ Type, ChildItems }) => !isHeading(list, Type) || ChildItems.length > 0);
}

function matches({ style }: Call, { Name, ToolTip }: MdoListItemValue, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [Name, ToolTip].some((text) => style.translate(text).toLowerCase().includes(wanted));
}
