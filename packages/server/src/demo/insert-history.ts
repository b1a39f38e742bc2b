/** Writes the sample sessions, played by the chat rules, with the requests that some of them left. */
import { randomBytes } from 'node:crypto';
import type { TopicRules } from '@parley/domain';
import { type Agent, loadAgent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import { storeNewSession } from '../storage/store-change.ts';
import { loadTopic, storeAccept } from '../storage/topics.ts';
import { AGENTS } from './demo-people.ts';
import { TOPICS } from './demo-topics.ts';
import { insertRows } from './insert-rows.ts';
import { planSessions } from './plan-sessions.ts';
import { type PlayedSession, playSessions, type Stage } from './play-sessions.ts';

const KEY_BYTES = 24;

/** @param startOfDay the sessions lie in the 90 days before it; ms since the epoch */
export async function insertHistory(tx: Queryable, startOfDay: number): Promise<void> {
  const stage = await readStage(tx);
  const { sessions, accepts } = playSessions(planSessions(startOfDay), stage);
  await insertRequests(tx, sessions);
  for (const { session, events, plan } of sessions) {
    await storeNewSession(tx, {
      session,
      events,
      sessionKey: randomBytes(KEY_BYTES).toString('base64url'),
      customerHost: `192.0.2.${(session.id % 250) + 1}`,
      startId: null,
    });
    await tx.query(
      `update chat_session set customer_id = $2, contact_id = $3,
        customer_fetch = coalesce(when_ended, idle) where id = $1`,
      [session.id, plan.personId, plan.contactId],
    );
  }
  await tx.query(
    `select setval(pg_get_serial_sequence('chat_session', 'id'), (select max(id) from chat_session))`,
  );
  for (const [topicId, { lastAccept, secondsPerAccept }] of accepts) {
    await storeAccept(tx, topicId, { at: lastAccept, secondsPerAccept });
  }
}

/** The topics and agents as the server itself would read them. */
async function readStage(tx: Queryable): Promise<Stage> {
  const topics = new Map<number, TopicRules | undefined>();
  for (const { id } of TOPICS) topics.set(id, (await loadTopic(tx, id))?.rules);
  const agents = new Map<number, Agent | null>();
  for (const { id } of AGENTS) agents.set(id, await loadAgent(tx, id));
  return {
    topicOf: (topicId) => {
      const rules = topics.get(topicId);
      if (rules === undefined) throw new Error(`there is no topic ${topicId}`);
      return rules;
    },
    seatOf: (userId, topicId) => {
      const agent = agents.get(userId);
      const member = agent?.memberships.find((membership) => membership.topicId === topicId);
      if (agent == null || member === undefined) {
        throw new Error(`user ${userId} is no member of topic ${topicId}`);
      }
      return {
        rights: { ...member.rights, administrator: agent.administrator },
        shownName: member.shownName,
      };
    },
  };
}

/** The requests of those who came when nobody was there: origin 11 is chat. */
async function insertRequests(tx: Queryable, sessions: readonly PlayedSession[]): Promise<void> {
  const requests = sessions.flatMap(({ plan, session }) =>
    plan.request === null
      ? []
      : [{ plan, request: plan.request, at: new Date(session.idle).toISOString() }],
  );
  await insertRows(
    tx,
    'ticket',
    'id',
    requests.map(({ plan, request, at }) => ({
      id: request.ticketId,
      title: request.title,
      created_at: at,
      last_changed: at,
      author: plan.customer.name,
      cust_id: plan.personId,
      contact_id: plan.contactId,
      origin: 11,
      from_address: plan.customer.email,
      num_messages: 1,
      created_by: 1,
      owned_by: 1,
      slevel: 2,
      status: 1,
    })),
  );
  await insertRows(
    tx,
    'ej_message',
    'id',
    requests.map(({ plan, request, at }) => ({
      id: request.ticketId,
      ticket_id: request.ticketId,
      created_at: at,
      author: plan.customer.name,
      body: request.text,
      created_by: 1,
    })),
  );
}
