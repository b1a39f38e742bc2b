/** Which rows of the chat's tables an agent may see, as SQL (AR4, AD1). The one place that says so for lists of rows. */
import { SESSION_STATUS } from '@parley/domain';
import type { Agent } from '../../storage/agents.ts';
import type { Bind } from '../asking.ts';

/** A table's alias in a statement, and for whom the statement is. */
export interface RowsFor {
  readonly alias: string;
  readonly agent: Agent;
  readonly bind: Bind;
}

/** Deleted sessions are in no archive, whoever asks. */
export function keptSessions(alias: string): string {
  return `${alias}.status <> ${SESSION_STATUS.Deleted}`;
}

/** Deleted topics are in no archive, whoever asks; their sessions are. */
export function keptTopics(alias: string): string {
  return `${alias}.deleted_at is null`;
}

/** @returns a condition; the alias is a `chat_session` */
export function visibleSessions(rows: RowsFor): string {
  return `${keptSessions(rows.alias)} and ${inTopics(`${rows.alias}.topic_id`, rows)}`;
}

/**
 * Sessions whose messages the agent may read (`mayRead` in `chat/agent-rights`): of those that it sees its own ones, those
 * that wait, and others' with the right to listen.
 * @returns a condition; the alias is the `chat_session` of the messages
 */
export function readableSessions(rows: RowsFor): string {
  const { alias, agent, bind } = rows;
  const visible = visibleSessions(rows);
  if (agent.administrator) return visible;
  const user = `${bind(agent.userId)}::int`;
  const ongoing = `${SESSION_STATUS.CustomerLast}, ${SESSION_STATUS.UserLast}`;
  return `${visible} and (
    ${alias}.topic_id = any(${bind(listenedTopicsOf(agent))}::int[])
    or ${alias}.user_id = ${user}
    or ${alias}.transfer_to = ${user} and ${alias}.status in (${ongoing})
    or ${alias}.status = ${SESSION_STATUS.InQueue} and ${alias}.chatbot_isactive is not true)`;
}

/** @returns a condition; the alias is a `chat_message` that stands alone, without its session */
export function visibleMessages({ alias, agent, bind }: RowsFor): string {
  const session = `${alias}_session`;
  return `exists (select from chat_session ${session} where ${session}.id = ${alias}.session_id
    and ${readableSessions({ alias: session, agent, bind })})`;
}

/** @returns a condition; the alias is a `chat_topic` */
export function visibleTopics(rows: RowsFor): string {
  return `${keptTopics(rows.alias)} and ${inTopics(`${rows.alias}.id`, rows)}`;
}

/** @returns a condition; the alias is a `chat_topic_user`. Deleted topics have none (CT7). */
export function visibleMembers(rows: RowsFor): string {
  return inTopics(`${rows.alias}.topic_id`, rows);
}

function inTopics(topicId: string, { agent, bind }: RowsFor): string {
  if (agent.administrator) return 'true';
  return `${topicId} = any(${bind(agent.memberships.map((member) => member.topicId))}::int[])`;
}

function listenedTopicsOf(agent: Agent): readonly number[] {
  return agent.memberships
    .filter(({ rights }) => rights.canListen || rights.manager)
    .map(({ topicId }) => topicId);
}
