/** What a decision must know besides the session and its topic's settings, in one statement. */
import type { Queryable } from './database.ts';

export interface SurroundingsWanted {
  readonly topicId: number;
  /** The session that is decided on; it does not count in its own surroundings. 0 = one that does not exist yet. */
  readonly sessionId: number;
  /** Whose ranks are taken; null = nobody's. */
  readonly rankedId: number | null;
  /** The agent that a transfer would go to; null = none. */
  readonly targetId: number | null;
}

export interface Surroundings {
  /** At least one Present agent can respond in the topic; whether it is open is not asked here. */
  readonly staffed: boolean;
  readonly othersInQueue: number;
  readonly usedRanks: readonly number[];
  readonly targetReady: boolean;
}

interface Row {
  readonly staffed: boolean;
  readonly others_in_queue: number;
  readonly used_ranks: number[];
  readonly target_ready: boolean;
}

/** SQL: a row for each Present agent who can respond in the topic. */
export const readyIn = (topic: string) => `
  select from chat_topic_user m join ejuser u on u.id = m.user_id
  where m.topic_id = ${topic} and m.can_respond and u.chat_status = 1 and u.status = 1`;

/** SQL: a row for each session `c` that waits in the topic (QU1). */
export const waitingIn = (topic: string) => `
  select from chat_session c
  where c.status = 4 and c.topic_id = ${topic} and not coalesce(c.chatbot_isactive, false)`;

const READ = `
  select exists (${readyIn('$1')}) as staffed,
    (select count(*) from (${waitingIn('$1')} and c.id <> $2) others)::int as others_in_queue,
    array(select c.rank from chat_session c
      where c.user_id = $3 and c.status in (5, 6) and c.id <> $2 and c.rank is not null) as used_ranks,
    exists (${readyIn('$1')} and u.id = $4) as target_ready`;

export async function readSurroundings(
  db: Queryable,
  wanted: SurroundingsWanted,
): Promise<Surroundings> {
  const { rows } = await db.query<Row>({
    name: 'read-surroundings',
    text: READ,
    values: [wanted.topicId, wanted.sessionId, wanted.rankedId, wanted.targetId],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('the surroundings of a session have one row');
  return {
    staffed: row.staffed,
    othersInQueue: row.others_in_queue,
    usedRanks: row.used_ranks,
    targetReady: row.target_ready,
  };
}
