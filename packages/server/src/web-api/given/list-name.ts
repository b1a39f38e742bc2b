/** The names and ids by which callers know lists. */
import type { PickListName } from '../../crm/lists.ts';
import { nearestName } from '../../wording/nearest-name.ts';
import { inside, ROOT, wrong } from '../carriers/read-value.ts';

export type MdoListName = PickListName | 'chatuser';

/** The ids are ours: written down here, so that a list keeps its own whatever is added. */
export const LIST_IDS = {
  associate: 1,
  business: 2,
  category: 3,
  chatuser: 4,
  comptr: 5,
  country: 6,
  credited: 7,
  currency: 8,
  custlang: 9,
  ejcategory: 10,
  kbcategory: 11,
  perspos: 12,
  pmembtype: 13,
  projstatus: 14,
  projtype: 15,
  rating: 16,
  reason: 17,
  reasonsold: 18,
  reasonstalled: 19,
  replytemplate: 20,
  replytemplatefolder: 21,
  saletype: 22,
  source: 23,
  stakeholderrole: 24,
  ticketpriority: 25,
  ticketstatus: 26,
  tickettype: 27,
  usergroup: 28,
} as const satisfies Readonly<Record<MdoListName, number>>;

export const LIST_NAMES = Object.keys(LIST_IDS) as readonly MdoListName[];

/** What the vendor's REST resources call lists that have another name among the pickers. */
const OTHER_NAMES: ReadonlyMap<string, MdoListName> = new Map([
  ['competitor', 'comptr'],
  ['customerlanguage', 'custlang'],
  ['position', 'perspos'],
  ['projectstatus', 'projstatus'],
  ['projecttype', 'projtype'],
  ['ticketcategory', 'ejcategory'],
]);

/**
 * The list of a name in any case, or of an id.
 * @param place - where the caller wrote it
 * @throws ChatError `bad_request` that names the nearest list there is
 */
export function readListName(given: string, place: string): MdoListName {
  const wanted = given.trim().toLowerCase();
  const found =
    LIST_NAMES.find((name) => name === wanted || String(LIST_IDS[name]) === wanted) ??
    OTHER_NAMES.get(wanted);
  if (found !== undefined) return found;
  const problem = wanted === '' ? 'no list is named' : `there is no list "${given.slice(0, 64)}"`;
  const hint = wanted === '' ? '' : `; the nearest name is "${nearestName(wanted, LIST_NAMES)}"`;
  throw wrong(inside(ROOT, place), problem + hint);
}
