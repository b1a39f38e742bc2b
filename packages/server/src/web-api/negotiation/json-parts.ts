/** JSON in parts: one for each item of a lazy list, which is made only then (AW22). */
import { LazyList } from '../carriers/lazy-list.ts';
import type { Tree, TreeObject } from '../carriers/write-value.ts';

/** Together they are what `JSON.stringify` gives. */
export function* jsonParts(tree: Tree): Generator<string, void, undefined> {
  if (tree instanceof LazyList) yield* listParts(tree);
  else if (holdsLazyList(tree)) yield* objectParts(tree);
  else yield JSON.stringify(tree);
}

/** Whether it is worth writing in parts: a lazy list, or an object with one. */
export function isLazy(tree: Tree): boolean {
  return tree instanceof LazyList || holdsLazyList(tree);
}

/** Whether one of its own properties is a lazy list. */
export function holdsLazyList(tree: Tree): tree is TreeObject {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return false;
  return Object.values(tree).some((value) => value instanceof LazyList);
}

function* listParts(list: LazyList<Tree>): Generator<string, void, undefined> {
  let before = '[';
  for (const item of list) {
    yield before + JSON.stringify(item);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function* objectParts(tree: TreeObject): Generator<string, void, undefined> {
  let before = '{';
  for (const [name, value] of Object.entries(tree)) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* jsonParts(value);
    before = ',';
  }
  yield '}';
}
