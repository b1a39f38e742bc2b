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
  const wanted = name.toLowerCase();
  return Object.keys(node).find((key) => key.toLowerCase() === wanted) ?? name;
}

/** @param name - in a list a place that there is */
export function setChild(node: Container, name: string, value: Tree): void {
  if (Array.isArray(node)) {
    node[Number(name)] = value;
    return;
  }
  // A property of that name on the object itself, whatever the name is.
  const property = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(node, keyIn(node, name), property);
}

/** A removed property is cleared: carriers always have all of theirs. */
export function removeChild(node: Container, name: string): void {
  if (Array.isArray(node)) node.splice(Number(name), 1);
  else setChild(node, name, null);
}
