/** Looks into plain data and changes it, by names that count in any case. */
import type { Tree, TreeObject } from '../carriers/write-value.ts';

export type Container = TreeObject | Tree[];

/** A place in a list. */
export const PLACE = /^\d{1,9}$/;

export function isContainer(node: unknown): node is Container {
  return typeof node === 'object' && node !== null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isContainer(value) && !Array.isArray(value);
}

/** What is there; undefined when nothing is. */
export function child(node: Tree | undefined, name: string): Tree | undefined {
  if (!isContainer(node)) return undefined;
  if (Array.isArray(node)) return PLACE.test(name) ? node[Number(name)] : undefined;
  const key = keyIn(node, name);
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** The name as the node has it; as given when it has none like it. */
export function keyIn(node: TreeObject, name: string): string {
  if (Object.hasOwn(node, name)) return name;
  return spellingsOf(node).get(name.toLowerCase()) ?? name;
}

/** @param name - in a list a place that there is */
export function setChild(node: Container, name: string, value: Tree): void {
  if (Array.isArray(node)) {
    node[Number(name)] = value;
    return;
  }
  const key = keyIn(node, name);
  // A property of that name on the object itself, whatever the name is.
  const property = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(node, key, property);
  addSpelling(spellingsOf(node), key);
}

/** A removed property is cleared: carriers always have all of theirs. */
export function removeChild(node: Container, name: string): void {
  if (Array.isArray(node)) node.splice(Number(name), 1);
  else setChild(node, name, null);
}

/** The names of each node that was looked into, by their lower case: a patch may bring thousands of new ones. */
const spellings = new WeakMap<TreeObject, Map<string, string>>();

function spellingsOf(node: TreeObject): Map<string, string> {
  const known = spellings.get(node);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const key of Object.keys(node)) addSpelling(names, key);
  spellings.set(node, names);
  return names;
}

/** Of several that differ in case only, the first counts. */
function addSpelling(names: Map<string, string>, key: string): void {
  const lower = key.toLowerCase();
  if (!names.has(lower)) names.set(lower, key);
}
