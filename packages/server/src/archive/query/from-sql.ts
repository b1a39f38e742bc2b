/** The tables of a statement: the provider's first one, and only those joins that its columns need (AR2). */
import type { ArchiveProvider } from '../provider.ts';

/**
 * What follows `from`.
 * @param joins - names of the joins that are needed; those that come before them are added
 * @param instead - SQL that takes a join's place, under the join's name
 */
export function fromSql(
  provider: ArchiveProvider,
  joins: readonly string[],
  instead: Readonly<Record<string, string>> = {},
): string {
  const sql = closedJoins(provider, joins).map(
    (name) => instead[name] ?? provider.joins[name]?.sql ?? '',
  );
  return [provider.from, ...sql].join('\n');
}

/** The joins with all that come before them, each once, in an order that they can be written in. */
export function closedJoins(
  provider: ArchiveProvider,
  joins: readonly string[],
): readonly string[] {
  const closed = new Set<string>();
  const add = (name: string) => {
    if (closed.has(name)) return;
    const join = provider.joins[name];
    if (join === undefined) throw new Error(`${provider.name} has no join ${name}`);
    for (const earlier of join.after) add(earlier);
    closed.add(name);
  };
  for (const name of joins) add(name);
  return [...closed];
}
