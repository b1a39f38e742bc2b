/** A program or a person saves a chat session as a record: brings it in, or changes it by the rules (CS81–CS94). */
import { saveSession as decideSave, importSession, isEnded } from '@parley/domain';
import { type Agent, lockAgent } from '../storage/agents.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { lockSession } from '../storage/load-session.ts';
import { loadSessionRecord, type SessionRecord } from '../storage/session-records.ts';
import { holdTopic, holdTopicOfSession, type Topic } from '../storage/topics.ts';
import { maySaveIn, rightsIn } from './agent-rights.ts';
import { beginSession, createSessionKey } from './begin-session.ts';
import type { SessionChange } from './changes.ts';
import type { Chat } from './chat.ts';
import { ChatError, refused } from './chat-error.ts';
import { checkGivenSession, type GivenSessionRecord } from './given-session.ts';
import { refuseUnknownReferences } from './known-references.ts';
import { gatherFacts } from './load-facts.ts';
import { storeDecision } from './store-decision.ts';

/**
 * All of it is stored, or nothing. Saving what was read changes nothing.
 *
 * @returns the session as it is stored now
 * @throws ChatError `unknown_session`, `bad_request` with a line `field: sentence` for each mistake, or what the rules
 * refuse
 */
export async function saveSession(
  chat: Chat,
  agent: Agent,
  record: GivenSessionRecord,
): Promise<SessionRecord> {
  const save = { agent, given: checkGivenSession(record) };
  const { change, saved } = await withTransaction(chat.db, async (tx) => {
    const stored = await (save.given.id == null ? bringIn(chat, tx, save) : store(chat, tx, save));
    const id = stored?.session.id ?? save.given.id ?? 0;
    return { change: stored, saved: await loadSessionRecord(tx, id) };
  });
  if (saved === null) throw new ChatError('internal');
  if (change !== null) chat.changes.publish(change);
  return saved;
}

interface Save {
  readonly agent: Agent;
  readonly given: GivenSessionRecord;
}

/** A session that is new to us (CS81–CS84). */
async function bringIn(chat: Chat, tx: Queryable, { agent, given }: Save): Promise<SessionChange> {
  const { topicId, userId = null } = given;
  if (topicId == null) throw new ChatError('bad_request', ['topicId: a chat topic is needed']);
  const topic = await knownTopic(holdTopic(tx, topicId), topicId);
  // Before anything is told of other rows.
  if (!maySaveIn(agent, topicId)) throw new ChatError('not_permitted');
  await refuseUnknownReferences(tx, given, null);
  // The user's ranks must not change under the decision (CS83).
  if (userId !== null) await lockAgent(tx, userId);
  return beginSession(chat, tx, {
    ...{ topic, agent, ranked: userId },
    customerFetch: given.customerFetch ?? null,
    sessionKey: given.sessionKey || createSessionKey(),
    decide: (sessionId, facts) => importSession({ sessionId, given }, facts),
  });
}

/** A session that is here already (CS86–CS94); null when nothing would change. */
async function store(
  chat: Chat,
  tx: Queryable,
  { agent, given }: Save,
): Promise<SessionChange | null> {
  const loaded = await lockSession(tx, given.id ?? 0);
  if (loaded === null) {
    const sentence = `there is no chat session ${given.id}; without an id, or with 0, it is a new one`;
    throw new ChatError('unknown_session', [`id: ${sentence}`]);
  }
  const { session: before, customerSeen } = loaded;
  if (!maySaveIn(agent, before.topicId)) throw new ChatError('not_permitted');
  await refuseUnknownReferences(tx, given, before);
  // Whoever may become the handler by it: its ranks must not change under the decision (CS33).
  if (given.userId === agent.userId && !isEnded(before)) await lockAgent(tx, agent.userId);
  const topicId = given.topicId ?? before.topicId;
  const hold = topicId === before.topicId ? holdTopicOfSession : holdTopic;
  const facts = await gatherFacts(chat, tx, {
    ...{ agent, customerSeen, sessionId: before.id },
    topic: await knownTopic(hold(tx, topicId), topicId),
    ranked: agent.userId,
    targetId: given.transferTo ?? null,
  });
  const decision = decideSave(
    before,
    { userId: agent.userId, given },
    { ...facts, rightsBefore: rightsIn(agent, before.topicId), customerFetch: customerSeen },
  );
  if (decision.ok) return storeDecision(tx, { before, decision, now: facts.now });
  if (decision.refusal.code === 'nothing_to_do') return null;
  throw refused(decision.refusal);
}

/** Here the topic is a field like others, and a wrong one is named as they are. */
async function knownTopic(holding: Promise<Topic | null>, id: number): Promise<Topic> {
  const topic = await holding;
  if (topic === null) {
    throw new ChatError('bad_request', [`topicId: there is no chat topic ${id}`]);
  }
  return topic;
}
