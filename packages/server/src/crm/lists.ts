/** Lists as pickers show them. */
import { type AssociateRecord, listAssociates } from '../storage/crm/associates.ts';
import { loadList } from '../storage/crm/list-entries.ts';
import { LIST_SHAPES, type ListName } from '../storage/crm/list-shapes.ts';
import type { CrmDeps } from './caller.ts';

/** An entry to pick. Names and tooltips may be multi-language strings. */
export interface PickItem {
  readonly id: number;
  readonly name: string;
  readonly tooltip: string;
  readonly rank: number;
  readonly deleted: boolean;
  /** The vendor's word for what it is: the list's name, or `usergroup` for a heading of associates. */
  readonly type: string;
  readonly children: readonly PickItem[];
}

export type PickListName = ListName | 'associate';

/** All lists there are, by the vendor's names in lower case. */
export const PICK_LISTS: readonly PickListName[] = [
  'associate',
  ...(Object.keys(LIST_SHAPES) as ListName[]),
].sort() as PickListName[];

/** The list of that name, whatever its case; null when there is none. */
export function findPickList(name: string): PickListName | null {
  const wanted = name.trim().toLowerCase();
  return PICK_LISTS.find((known) => known === wanted) ?? null;
}

/**
 * A list by rank, deleted entries too (CR24).
 * @param flat true: no headings and no branches, every entry at the top
 */
export async function pickList(
  deps: CrmDeps,
  list: PickListName,
  flat = false,
): Promise<readonly PickItem[]> {
  if (list === 'associate') return pickAssociates(deps, flat);
  const entries = await loadList(deps.db, list);
  const rows = [...entries.values()].map((entry) => ({
    id: entry.id,
    name: entry.name,
    tooltip: entry.tooltip,
    rank: entry.rank,
    deleted: entry.deleted,
    type: list,
    parentId: 'parentId' in entry ? entry.parentId : null,
  }));
  return flat ? rows.map((row) => itemOf(row, [])) : treeOf(rows);
}

async function pickAssociates(deps: CrmDeps, flat: boolean): Promise<readonly PickItem[]> {
  const associates = await listAssociates(deps.db);
  if (flat) return associates.map(associateItem);
  const groups = await loadList(deps.db, 'usergroup');
  const grouped = [...groups.values()].map((group) =>
    itemOf(
      { ...group, type: 'usergroup' },
      associates.filter(({ groupId }) => groupId === group.id).map(associateItem),
    ),
  );
  const others = associates.filter(({ groupId }) => groupId === null).map(associateItem);
  return [...grouped.filter(({ children }) => children.length > 0), ...others];
}

function associateItem(associate: AssociateRecord): PickItem {
  const { id, fullName, name, rank, deleted } = associate;
  return { id, name: fullName, tooltip: name, rank, deleted, type: 'associate', children: [] };
}

type Row = Omit<PickItem, 'children'> & { readonly parentId?: number | null };

/** A row whose parent is not there stands at the top. */
function treeOf(rows: readonly Row[]): readonly PickItem[] {
  const ids = new Set(rows.map(({ id }) => id));
  const under = (parentId: number | null): readonly PickItem[] =>
    rows
      .filter((row) => (ids.has(row.parentId ?? 0) ? row.parentId : null) === parentId)
      .map((row) => itemOf(row, under(row.id)));
  return under(null);
}

function itemOf(row: Row, children: readonly PickItem[]): PickItem {
  const { id, name, tooltip, rank, deleted, type } = row;
  return { id, name, tooltip, rank, deleted, type, children };
}
