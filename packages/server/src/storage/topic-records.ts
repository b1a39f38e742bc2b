/** The settings of chat topics, whole, as administrators and programs see them. Deleted topics are not found here. */
import { DatabaseError } from 'pg';
import type { Queryable } from './database.ts';
import {
  columnOf,
  TOPIC_PROPERTIES,
  type TopicColumn,
  type TopicFields,
  type TopicProperty,
} from './topic-columns.ts';

export interface TopicRecord extends TopicFields {
  readonly id: number;
  /** File name of the logo; empty when there is none. */
  readonly logoName: string;
}

/** A setting names a row that does not exist. */
export class UnknownReference extends Error {
  readonly property: TopicProperty;
  constructor(property: TopicProperty, options: ErrorOptions) {
    super(`${property} names a row that does not exist`, options);
    this.property = property;
  }
}

const SELECT = `select t.id, ${TOPIC_PROPERTIES.map(
  ([property, column]) => `${readColumn(column, `t.${columnOf(property)}`)} as "${property}"`,
).join(', ')}, coalesce(logo.name, '') as "logoName"
  from chat_topic t left join binaryobject logo on logo.id = t.logo_blob_id`;

const WRITTEN = [...new Set(TOPIC_PROPERTIES.map(([property]) => columnOf(property)))].join(', ');

/** The topic, or null. */
export async function loadTopicRecord(db: Queryable, id: number): Promise<TopicRecord | null> {
  return (await loadTopicRecords(db, [id]))[0] ?? null;
}

/** Several topics at once, in the order of their ids; unknown ids are left out. */
export async function loadTopicRecords(
  db: Queryable,
  ids: readonly number[],
): Promise<readonly TopicRecord[]> {
  const { rows } = await db.query<TopicRecord>({
    name: 'load-topic-records',
    text: `${SELECT} where t.id = any($1::int[]) and t.deleted_at is null order by t.id`,
    values: [ids],
  });
  return rows;
}

/** The topics that a user is a member of, by any of the four rights; an administrator's are all. */
export async function listTopicRecords(
  db: Queryable,
  agent: { readonly userId: number; readonly administrator: boolean },
): Promise<readonly TopicRecord[]> {
  const { rows } = await db.query<TopicRecord>({
    name: 'list-topic-records',
    text: `${SELECT} where t.deleted_at is null and ($2 or t.id in (
        select topic_id from chat_topic_user
        where user_id = $1 and (can_respond or notifications or can_listen or manager)
      )) order by t.id`,
    values: [agent.userId, agent.administrator],
  });
  return rows;
}

/** @returns the new topic's id. @throws UnknownReference */
export async function insertTopic(db: Queryable, fields: TopicFields): Promise<number> {
  const { rows } = await naming(
    db.query<{ id: number }>({
      name: 'insert-topic',
      text: `insert into chat_topic (${WRITTEN})
        select ${WRITTEN} from jsonb_populate_record(null::chat_topic, $1::jsonb) returning id`,
      values: [toRow(fields)],
    }),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an inserted topic has an id');
  return row.id;
}

/** Replaces all settings of the topic. @throws UnknownReference */
export async function updateTopic(db: Queryable, id: number, fields: TopicFields): Promise<void> {
  await naming(
    db.query({
      name: 'update-topic',
      text: `update chat_topic set (${WRITTEN}) = (
          select ${WRITTEN} from jsonb_populate_record(null::chat_topic, $2::jsonb)
        ) where id = $1 and deleted_at is null`,
      values: [id, toRow(fields)],
    }),
  );
}

/** SQL that gives the column's value as its property has it. */
function readColumn(column: TopicColumn, name: string): string {
  switch (column.kind) {
    case 'text':
      return `coalesce(${name}, '')`;
    case 'number':
      return `coalesce(${name}, 0)`;
    case 'switch':
      return `coalesce(${name}, false)`;
    case 'flag':
      return `coalesce(${name}, 0) & ${column.mask} <> 0`;
    case 'time':
      return `extract(epoch from ${name})::int`;
    case 'moment':
      return `round(extract(epoch from ${name}) * 1000)::float8`;
    case 'reference':
      return name;
  }
}

/** The settings as JSON by column, for `jsonb_populate_record`. */
function toRow(fields: TopicFields): string {
  const row: Record<string, string | number | boolean | null> = { flags: 0 };
  let flags = 0;
  for (const [property, column] of TOPIC_PROPERTIES) {
    const value = fields[property];
    if (column.kind === 'flag') flags |= value ? column.mask : 0;
    else if (column.kind === 'time') row[columnOf(property)] = formatTime(value as number | null);
    else if (column.kind === 'moment')
      row[columnOf(property)] = formatMoment(value as number | null);
    else row[columnOf(property)] = value;
  }
  return JSON.stringify({ ...row, flags });
}

/** `HH:MM:SS`, of which PostgreSQL knows 24:00:00 too. */
function formatTime(seconds: number | null): string | null {
  if (seconds === null) return null;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function formatMoment(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** Says which setting a violated foreign key belongs to. */
async function naming<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '23503') throw error;
    const found = TOPIC_PROPERTIES.find(
      ([property]) => error.constraint === `chat_topic_${columnOf(property)}_fkey`,
    );
    throw found === undefined ? error : new UnknownReference(found[0], { cause: error });
  }
}
