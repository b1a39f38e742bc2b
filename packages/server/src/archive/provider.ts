/** What an archive is made of: tables, the joins that lead on from them, and the columns (AR1). */
import type { Agent } from '../storage/agents.ts';
import type { Bind } from './asking.ts';
import type { ArchiveColumn, Texts } from './column.ts';

export interface ArchiveProvider {
  /** As callers name it, in any case: `ChatSession`. */
  readonly name: string;
  /** The kinds of rows; so far each archive has one. */
  readonly entity: { readonly name: string; readonly displayName: Texts };
  /** Table and alias: `chat_session c`. */
  readonly from: string;
  /** The primary key, SQL of an integer: `c.id`. */
  readonly key: string;
  /**
   * Where `from` puts several rows beside one primary key: the keys of the tables that do so, SQL of integers that every
   * row has. Together with the primary key they tell rows apart. Absent = the primary key does.
   */
  readonly furtherKeys?: readonly string[];
  readonly joins: Readonly<Record<string, Join>>;
  readonly columns: readonly ArchiveColumn[];
  /** Names of the columns that come when none are asked for. */
  readonly defaultColumns: readonly string[];
  /** What a context may narrow the rows by: its keys, and the columns of type `int` or `list` that they stand for. */
  readonly contextKeys: Readonly<Record<string, string>>;
  /**
   * The condition for the rows that an agent may see (AR4); the only place that says so.
   * @param bind - adds a parameter to the statement and gives its placeholder
   */
  visible(agent: Agent, bind: Bind): string;
}

/** A table that is joined only when a column needs it. No join ever multiplies rows. */
export interface Join {
  /** Joins that come before it. */
  readonly after: readonly string[];
  /** `left join person on person.person_id = c.customer_id` */
  readonly sql: string;
  /**
   * Set where the join follows a foreign key of the first table, so that a row is there exactly when the key is. Pages that
   * are sorted or filtered by what is joined can then go by its index.
   */
  readonly optional: OptionalJoin | null;
}

/** A foreign key, and the records that it refers to. */
export interface OptionalJoin {
  /** The column of the first table: `c.customer_id`. */
  readonly foreignKey: string;
  /** The same join without the rows that lack it: `join person on …`. */
  readonly inner: string;
  /** The table by itself, with the join's alias: `person person`. */
  readonly from: string;
  /** What the foreign key is equal to: `person.person_id`. */
  readonly key: string;
}
