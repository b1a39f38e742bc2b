/** Writes the sample sessions, played by the chat rules, with the requests behind some of them. */
import { randomBytes } from 'node:crypto';
import type { TopicRules } from '@parley/domain';
import { type Agent, loadAgent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import { storeNewSessions } from '../storage/store-new-sessions.ts';
import { loadTopic, storeAccept } from '../storage/topics.ts';
import { createCalendar } from './calendar.ts';
import { AGENTS } from './demo-people.ts';
import { TOPICS } from './demo-topics.ts';
import { insertRequests } from './insert-requests.ts';
import { linkSession } from './link-session.ts';
import { planSessions } from './plan-sessions.ts';
import { playSessions, type Stage } from './play-sessions.ts';

const KEY_BYTES = 24;

/** @param startOfDay the sessions lie in the 90 days before it; ms since the epoch */
export async function insertHistory(tx: Queryable, startOfDay: number): Promise<void> {
  const stage = await readStage(tx);
  const { sessions, accepts } = playSessions(planSessions(startOfDay), stage);
  const requests = await insertRequests(tx, sessions, createCalendar(startOfDay));
  const fresh = sessions.map((played) => {
    const { session, events } = linkSession(played, requests);
    return {
      session,
      events,
      sessionKey: randomBytes(KEY_BYTES).toString('base64url'),
      customerFetch: 'whenEnded' in session ? session.whenEnded : session.idle,
      startId: null,
    };
  });
  await storeNewSessions(tx, fresh);
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
