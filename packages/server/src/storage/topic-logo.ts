/** Logos of topics (`binaryobject`). */
import type { Queryable } from './database.ts';

export interface Logo {
  /** File name. */
  readonly name: string;
  /** Media type, such as `image/png`. */
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The topic's logo; null when there is no such topic or it has none. */
export async function loadTopicLogo(db: Queryable, topicId: number): Promise<Logo | null> {
  const { rows } = await db.query<Logo>({
    name: 'load-topic-logo',
    text: `select b.name, b.content_type as "contentType", b.bytes
      from chat_topic t join binaryobject b on b.id = t.logo_blob_id
      where t.id = $1 and t.deleted_at is null`,
    values: [topicId],
  });
  return rows[0] ?? null;
}

/** @returns the id that `chat_topic.logo_blob_id` refers to */
export async function storeLogo(db: Queryable, logo: Logo): Promise<number> {
  const { rows } = await db.query<{ id: number }>({
    name: 'store-logo',
    text: 'insert into binaryobject (name, content_type, bytes) values ($1, $2, $3) returning id',
    values: [logo.name, logo.contentType, logo.bytes],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('an inserted file has an id');
  return row.id;
}
