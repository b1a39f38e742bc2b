/** The tables that paths lead through: each once for all the paths that come to it the same way. */
import { ChatError } from '../../../chat/chat-error.ts';
import type { Place } from '../../filter/expression.ts';
import { placeText } from '../../filter/place-text.ts';
import type { Path, Step } from './parse-path.ts';
import type { Table } from './table.ts';

export interface JoinTree {
  readonly base: Table;
  /** Each behind the one that it hangs on. */
  readonly joins: readonly JoinedTable[];
  /** The table that the path's field is in; null = the base table. */
  tableOf(path: Path): JoinedTable | null;
}

export interface JoinedTable extends Step {
  readonly alias: string;
  /** Of the table that it is joined to. */
  readonly parent: JoinedTable | null;
  /** Whether it decides which rows there are: it does not only add to them. */
  readonly decides: boolean;
}

/** Alias of the base table; the others are `t1`, `t2` … */
export const BASE_ALIAS = 't0';
const MOST_JOINS = 30;

/**
 * @param paths - of one base table
 * @throws ChatError `bad_request` when they go through too many tables
 */
export function joinTree(
  base: Table,
  paths: readonly { readonly path: Path; readonly place: Place }[],
): JoinTree {
  const growing = new Map<string, Growing>();
  for (const { path, place } of paths) {
    let parent: Growing | null = null;
    for (const [index, step] of path.steps.entries()) {
      const route = routeOf(path, index + 1);
      const joined: Growing = growing.get(route) ?? {
        ...step,
        alias: `t${growing.size + 1}`,
        parent,
        decides: step.kind !== 'left',
      };
      growing.set(route, joined);
      if (growing.size > MOST_JOINS) {
        throw new ChatError('bad_request', [
          `${placeText(place)}: a query joins ${MOST_JOINS} tables at most.`,
        ]);
      }
      parent = joined;
    }
  }
  const joins = [...growing.values()];
  // A table that deciding ones hang on has to be there for them.
  for (const joined of joins.toReversed()) {
    if (joined.decides && joined.parent !== null) joined.parent.decides = true;
  }
  return {
    base,
    joins,
    tableOf: (path) => growing.get(routeOf(path, path.steps.length)) ?? null,
  };
}

interface Growing extends Step {
  readonly alias: string;
  readonly parent: Growing | null;
  decides: boolean;
}

/** Says the same for the same joins. */
function routeOf({ steps }: Path, length: number): string {
  return steps
    .slice(0, length)
    .map(({ kind, key, table }) => `${kind} ${key} ${table.name}`)
    .join(', ');
}
