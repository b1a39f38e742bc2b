/**
 * PATCH in both forms (web-api §6.7): a list is RFC 6902 without move and copy, an object is RFC 7396 with the vendor's rule
 * that an object merged into a list is added to it. Which of the two it is shows by its shape, not by its media type. Names
 * count in any case.
 */
import { isDeepStrictEqual } from 'node:util';
import { ChatError } from '../../chat/chat-error.ts';
import { show } from '../carriers/read-scalar.ts';
import type { Tree, TreeObject } from '../carriers/write-value.ts';
import {
  type Container,
  child,
  isContainer,
  isObject,
  keyIn,
  PLACE,
  removeChild,
  setChild,
} from './tree-nodes.ts';

/**
 * @param entity - what the resource is now, as the wire has it
 * @returns the properties of the entity that the patch touches, with their new values
 * @throws ChatError `bad_request` for a patch that cannot be read, `test_failed` (409) for a failed test
 */
export function applyPatch(entity: TreeObject, patch: unknown): TreeObject {
  const patched = structuredClone(entity);
  if (Array.isArray(patch)) {
    for (const [index, step] of patch.entries()) applyStep(patched, step, index);
  } else if (isObject(patch)) {
    merge(patched, patch);
  } else {
    throw new ChatError('bad_request', ['A patch is a list of operations or an object']);
  }
  const touched = Object.entries(patched).filter(
    ([name, value]) => !isDeepStrictEqual(value, entity[name]),
  );
  return Object.fromEntries(touched);
}

/** What an operation works on. */
interface Target {
  readonly node: Container;
  readonly name: string;
  /** What is there now; undefined = nothing. */
  readonly there: Tree | undefined;
  /** The node is the entity itself, which always has all of its properties. */
  readonly isEntity: boolean;
  readonly value: Tree;
  /** The operation and its place, for refusals. */
  readonly where: string;
}

const OPERATIONS: Readonly<Record<string, (target: Target) => void>> = {
  add(target) {
    const { node, name, value } = target;
    if (Array.isArray(node)) node.splice(placeOf(target, node), 0, value);
    else if (target.isEntity && target.there === undefined) throw nothingThere(target);
    else setChild(node, name, value);
  },
  replace(target) {
    if (target.there === undefined) throw nothingThere(target);
    setChild(target.node, target.name, target.value);
  },
  remove(target) {
    if (target.there === undefined) throw nothingThere(target);
    removeChild(target.node, target.name);
  },
  test({ there, value, where }) {
    if (isDeepStrictEqual(there, value)) return;
    throw new ChatError('test_failed', [`${where} is not what was expected`]);
  },
};

function applyStep(entity: TreeObject, step: unknown, index: number): void {
  const number = `Operation ${index}`;
  if (!isObject(step)) throw refuse(`${number} is not an object`);
  const { op, path, value } = lowerKeys(step);
  const operation = typeof op === 'string' ? op.toLowerCase() : '';
  if (!Object.hasOwn(OPERATIONS, operation)) {
    throw refuse(`${number}: ${show(op)} is not one of ${Object.keys(OPERATIONS).join(', ')}`);
  }
  if (typeof path !== 'string') throw refuse(`${number} has no path`);
  if (operation !== 'remove' && value === undefined) throw refuse(`${number} has no value`);
  const names = path.replace(/^\//, '').split('/').map(unescaped);
  const name = names.pop() ?? '';
  const node = names.reduce<Tree | undefined>(child, entity);
  const where = `${number}: ${show(path)}`;
  if (!isContainer(node)) throw nothingThere({ where });
  OPERATIONS[operation]?.({
    node,
    name,
    there: child(node, name),
    isEntity: node === entity,
    value: value as Tree,
    where,
  });
}

/** RFC 7396, but for lists. */
function merge(target: TreeObject, patch: Readonly<Record<string, unknown>>): void {
  for (const [name, given] of Object.entries(patch)) {
    const key = keyIn(target, name);
    const there = child(target, key);
    if (Array.isArray(there) && isObject(given)) there.push(given as TreeObject);
    else if (isObject(there) && isObject(given)) merge(there as TreeObject, given);
    else setChild(target, key, given as Tree);
  }
}

function placeOf({ name, where }: Target, list: readonly Tree[]): number {
  if (name === '-') return list.length;
  if (PLACE.test(name) && Number(name) <= list.length) return Number(name);
  throw refuse(`${where} is no place in the list`);
}

function nothingThere({ where }: Pick<Target, 'where'>): ChatError {
  return refuse(`${where}: there is nothing`);
}

function refuse(problem: string): ChatError {
  return new ChatError('bad_request', [problem]);
}

function lowerKeys(step: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(step).map(([key, value]) => [key.toLowerCase(), value]));
}

function unescaped(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}
