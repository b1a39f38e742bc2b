/** What a group of starts is decided by, in one statement. */
import type { Queryable } from './database.ts';
import { readyIn, waitingIn } from './surroundings.ts';
import { readTopic, TOPIC_SELECT_LIST, type Topic, type TopicRow } from './topics.ts';

export interface WantedStart {
  readonly topicId: number;
  /** A UUID. */
  readonly startId: string;
}

/** A topic that sessions are to begin on. */
export interface StartingTopic {
  readonly topic: Topic;
  /** At least one Present agent can respond in it; whether it is open is not asked here. */
  readonly staffed: boolean;
  readonly waiting: number;
  /** Ids for its new sessions, ascending: as many as there are starts. */
  readonly ids: readonly number[];
}

export interface StartsRead {
  /** By id; an unknown or deleted topic is missing. */
  readonly topics: ReadonlyMap<number, StartingTopic>;
  /** The start ids, in lower case, that sessions have already. */
  readonly known: ReadonlySet<string>;
}

type Row = TopicRow & {
  readonly staffed: boolean;
  readonly waiting: number;
  readonly ids: number[];
  readonly known: string[];
};

const READ = `
  select ${TOPIC_SELECT_LIST},
    exists (${readyIn('t.id')}) as staffed,
    (select count(*) from (${waitingIn('t.id')}) waiting)::int as waiting,
    array(select nextval((select pg_get_serial_sequence('chat_session', 'id')::regclass))::int
      from generate_series(1, w.starts)) as ids,
    array(select c.start_id::text from chat_session c where c.start_id = any($3::uuid[])) as known
  from unnest($1::int[], $2::int[]) as w(topic_id, starts)
  join chat_topic t on t.id = w.topic_id and t.deleted_at is null`;

export async function readStarts(
  db: Queryable,
  starts: readonly WantedStart[],
): Promise<StartsRead> {
  const counts = new Map<number, number>();
  for (const { topicId } of starts) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  const { rows } = await db.query<Row>({
    name: 'read-starts',
    text: READ,
    values: [[...counts.keys()], [...counts.values()], starts.map(({ startId }) => startId)],
  });
  return {
    topics: new Map(
      rows.map((row) => {
        const { staffed, waiting, ids } = row;
        return [row.id, { topic: readTopic(row), staffed, waiting, ids }];
      }),
    ),
    known: new Set(rows[0]?.known),
  };
}
