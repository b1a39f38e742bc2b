/** The tables of a query in SQL, and the rights at each of them. */
import type { Agent } from '../../../storage/agents.ts';
import type { Bind } from '../../asking.ts';
import type { Join } from '../../provider.ts';
import { BASE_ALIAS, type JoinedTable, type JoinTree } from './join-tree.ts';
import type { Table } from './table.ts';

/** The base table and the joins that decide which rows there are. */
export function fromTables(tree: JoinTree): string {
  const deciding = tree.joins.filter(({ decides }) => decides);
  return [`${tree.base.name} ${BASE_ALIAS}`, ...deciding.map((join) => joinSql(tree, join))].join(
    ' ',
  );
}

/** The joins that only add to the rows, under their aliases. */
export function addedTables(tree: JoinTree): Readonly<Record<string, Join>> {
  const added = tree.joins.filter(({ decides }) => !decides);
  return Object.fromEntries(
    added.map((join) => {
      const after = join.parent === null || join.parent.decides ? [] : [join.parent.alias];
      return [join.alias, { after, sql: joinSql(tree, join), optional: null }];
    }),
  );
}

/**
 * The rows that the agent may see at the base table and at each table that decides which rows there are (AD9). A table
 * that only adds to them needs nothing: no path to it leads from what is seen to what is not (`assertFollows`).
 */
export function visibleRows(tree: JoinTree, agent: Agent, bind: Bind): string {
  const { base, joins } = tree;
  const tested: { table: Table; alias: string; found: boolean }[] = [
    { table: base, alias: BASE_ALIAS, found: true },
    ...joins
      .filter(({ kind }) => kind !== 'left')
      .map(({ kind, table, alias, declared }) => ({
        table,
        alias,
        found: kind === 'right' || !declared,
      })),
  ];
  const conditions = tested.flatMap(({ table, alias, found }) =>
    [table.seen, found ? table.found : null].flatMap((test) =>
      test === null ? [] : [`(${test({ alias, agent, bind })})`],
    ),
  );
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

function joinSql({ base }: JoinTree, join: JoinedTable): string {
  const { kind, table, key, alias, parent } = join;
  const from = parent?.alias ?? BASE_ALIAS;
  const link =
    kind === 'right'
      ? `${alias}.${key} = ${from}.${(parent?.table ?? base).key}`
      : `${alias}.${table.key} = ${from}.${key}`;
  const kept = table.kept === null ? '' : ` and ${table.kept(alias)}`;
  return `${kind === 'left' ? 'left join' : 'join'} ${table.name} ${alias} on ${link}${kept}`;
}
