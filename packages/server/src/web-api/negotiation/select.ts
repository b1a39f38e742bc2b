/** `$select`: what is not chosen is nulled, not removed (web-api §6.5). */
import { LazyList } from '../carriers/lazy-list.ts';
import type { Tree } from '../carriers/write-value.ts';

/** A chosen name, in lower case, with what is chosen below it; null chooses all below. */
export type Selection = ReadonlyMap<string, Selection | null>;

type Level = Map<string, Level | null>;

/** @returns null when everything is wanted. Names count in any case; `/` and `.` lead inside. */
export function readSelect(text: string | undefined): Selection | null {
  const chosen: Level = new Map();
  for (const name of (text ?? '').split(',')) {
    const parts = name
      .replace(/[?\s]/g, '')
      .toLowerCase()
      .split(/[/.]/)
      .filter((part) => part !== '');
    choose(chosen, parts);
  }
  return chosen.size === 0 ? null : chosen;
}

/** The same data with null for every property that was not chosen. */
export function applySelect(tree: Tree, selection: Selection | null): Tree {
  if (selection === null || typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree) || tree instanceof LazyList) {
    return tree.map((item: Tree) => applySelect(item, selection));
  }
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => {
      const below = selection.get(name.toLowerCase());
      return [name, below === undefined ? null : applySelect(value, below)];
    }),
  );
}

/** Who chooses a whole thing and a part of it has chosen the whole. */
function choose(level: Level, [name, ...rest]: readonly string[]): void {
  if (name === undefined) return;
  const there = level.get(name);
  if (there === null || rest.length === 0) return void level.set(name, null);
  const below: Level = there ?? new Map();
  level.set(name, below);
  choose(below, rest);
}
