/** The chat sessions that an agent's lists show, as one read: whole, or how far each has come. */
import type { ChatSession } from '@parley/domain';
import type { Queryable } from './database.ts';
import { readSession, SESSION_COLUMNS, type SessionRow } from './session-row.ts';

/** How long an ended session stays in its agent's list (chat-domain §5.9). */
export const RECENT_HOURS = 8;

export interface AgentLists {
  readonly userId: number;
  /** Topics whose queue the agent sees. */
  readonly topicIds: readonly number[];
}

/** What waits in the topics, what the agent handles or is asked to take over, and what ended with it of late. */
const LISTED = `
  select id from chat_session where status = 4 and topic_id = any($2::int[])
    and not coalesce(chatbot_isactive, false)
  union select id from chat_session where status in (5, 6) and user_id = $1
  union select id from chat_session where transfer_to = $1 and status in (5, 6)
  union select id from chat_session where user_id = $1 and status in (7, 9, 10, 11)
    and when_ended > now() - interval '${RECENT_HOURS} hours'`;

export async function listAgentRows(
  db: Queryable,
  lists: AgentLists,
): Promise<readonly ChatSession[]> {
  const { rows } = await db.query<SessionRow>({
    name: 'list-agent-rows',
    text: `select ${SESSION_COLUMNS} from chat_session c where c.id in (${LISTED})
      order by c.when_requested, c.id`,
    values: [lists.userId, lists.topicIds],
  });
  return rows.map(readSession);
}

/** How far each of them has come: revision by session id. */
export async function listAgentRowHeads(
  db: Queryable,
  lists: AgentLists,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query<Pick<SessionRow, 'id' | 'revision'>>({
    name: 'list-agent-row-heads',
    text: `select c.id, c.revision from chat_session c where c.id in (${LISTED})`,
    values: [lists.userId, lists.topicIds],
  });
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
