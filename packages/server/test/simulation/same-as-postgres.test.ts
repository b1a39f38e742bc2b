/**
 * The simulated store is worth something only as far as it does what PostgreSQL does: the same calls of the server's own
 * code, one after another, get the same answers from both and leave the same behind. What only concurrent calls show (row
 * locks, lost answers) is not compared here.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChanges } from '../../src/chat/changes.ts';
import { type Chat, createChat } from '../../src/chat/chat.ts';
import { postMessage } from '../../src/chat/post-message.ts';
import { listAgentRowHeads, listAgentRows } from '../../src/storage/agent-rows.ts';
import { loadAgent } from '../../src/storage/agents.ts';
import type { Database } from '../../src/storage/database.ts';
import { readHeads } from '../../src/storage/heads.ts';
import { loadEvents, loadMissed } from '../../src/storage/load-events.ts';
import { loadSessions } from '../../src/storage/load-session.ts';
import { listQueue } from '../../src/storage/queues.ts';
import { loadSessionKeys } from '../../src/storage/session-keys.ts';
import { readSurroundings } from '../../src/storage/surroundings.ts';
import { loadTopic } from '../../src/storage/topics.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { answerWeb, type WebRequest } from './node/web-door.ts';
import { linkToStore } from './store/store-link.ts';
import type { Tables } from './store/tables.ts';
import { createRandom, type Random } from './time/random.ts';
import { replaceTimers } from './time/virtual-timers.ts';
import { createWorld } from './world.ts';

/** A chat on one of the stores, and a way to wait for its answers. */
interface Place {
  readonly chat: Chat;
  /** The keys of sessions, which each store's server chooses. */
  readonly keys: Map<number, string>;
  finish<T>(call: () => Promise<T>): Promise<T>;
}

const BEGIN = Date.UTC(2026, 4, 20, 10);
const CALLS = 400;
const SESSIONS = 40;

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await createTestDatabase();
});
afterAll(() => postgres.drop());

test('the same calls have the same answers, and leave the same rows', {
  timeout: 300_000,
}, async () => {
  const clock = { now: BEGIN };
  const { simulated, tables, restore } = simulatedPlace(clock);
  try {
    await copyPeople(postgres.db, tables);
    const real: Place = {
      chat: chatOn(postgres.db, clock),
      keys: new Map(),
      finish: (call) => call(),
    };
    const random = createRandom(5);
    for (let call = 0; call < CALLS; call += 1) {
      clock.now += random.below(20_000);
      const wanted = randomCall(random, call);
      const expected = await answer(real, wanted);
      expect(await answer(simulated, wanted), JSON.stringify(wanted)).toEqual(expected);
    }
    for (const [name, read] of Object.entries(READS)) {
      const expected = await real.finish(() => read(real.chat.db));
      const found = await simulated.finish(() => read(simulated.chat.db));
      expect(found, name).toEqual(expected);
    }
  } finally {
    restore();
  }
});

const USERS = [11, 12, 13];
const ALL = Array.from({ length: SESSIONS }, (_, index) => index + 1);

/** Whatever the server reads of chats. */
const READS: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  sessions: async (db) => {
    const loaded = await loadSessions(db, ALL);
    return loaded
      .map(({ session, customerSeen }) => ({ session, customerSeen }))
      .sort((a, b) => a.session.id - b.session.id);
  },
  events: (db) => Promise.all(ALL.map((id) => loadEvents(db, id, 2))),
  missed: (db) => loadMissed(db, [...ALL.map((sessionId) => ({ sessionId, after: 3 }))]),
  heads: async (db) => [...(await readHeads(db, ALL))].sort(([a], [b]) => a - b),
  queues: (db) => Promise.all([1, 2].map((topicId) => listQueue(db, topicId))),
  topics: (db) => Promise.all([1, 2, 3].map((id) => loadTopic(db, id))),
  agents: (db) => Promise.all([...USERS, 99].map((id) => loadAgent(db, id))),
  rows: (db) => Promise.all(USERS.map((userId) => listAgentRows(db, { userId, topicIds: [1, 2] }))),
  rowHeads: (db) =>
    Promise.all(
      USERS.map(async (userId) => {
        const heads = await listAgentRowHeads(db, { userId, topicIds: [1, 2] });
        return [...heads].sort(([a], [b]) => a - b);
      }),
    ),
  waits: async (db) =>
    [...(await loadSessionKeys(db, ALL))]
      .sort(([a], [b]) => a - b)
      .map(([id, { topicId, waits }]) => [id, topicId, waits]),
  surroundings: (db) =>
    Promise.all(
      USERS.map(async (rankedId) => {
        const around = { topicId: 1, sessionId: 1, rankedId, targetId: 12 };
        const { usedRanks, ...others } = await readSurroundings(db, around);
        return { ...others, usedRanks: [...usedRanks].sort() };
      }),
    ),
};

type Call =
  | { readonly kind: 'web'; readonly sessionId: number; readonly request: Omit<WebRequest, 'key'> }
  | {
      readonly kind: 'post';
      readonly sessionId: number;
      readonly userId: number | null;
      readonly clientId: string;
      readonly text: string;
    }
  | {
      readonly kind: 'mark';
      readonly sessionId: number;
      readonly userId: number | null;
      readonly upTo: number;
    };

function randomCall(random: Random, call: number): Call {
  const sessionId = 1 + random.below(SESSIONS);
  const userId = random.pick(USERS);
  const web = (line: string, body: Record<string, unknown> = {}): Call => ({
    kind: 'web',
    sessionId,
    request: { line, body, cookie: `cookie ${userId}` },
  });
  const kind = random.next();
  // At first more sessions begin than end.
  if (call < 20 || kind < 0.05) {
    const startId = `00000000-0000-4000-8000-${String(random.below(60)).padStart(12, '0')}`;
    return web(`POST /visitor/topics/${random.pick([1, 1, 2, 9])}/sessions`, { startId });
  }
  if (kind < 0.5) {
    return {
      kind: 'post',
      sessionId,
      userId: random.chance(0.5) ? userId : null,
      clientId: `c${random.below(60)}`,
      text: random.pick(['hello', 'a <b> & "c"', 'æøå 🐻', '\u0000line\nbreak', ' ']),
    };
  }
  if (kind < 0.57) {
    return {
      kind: 'mark',
      sessionId,
      userId: random.chance(0.5) ? userId : null,
      upTo: random.below(12),
    };
  }
  if (kind < 0.67) return web('POST /agent/queue/pick-up');
  if (kind < 0.72) return web('PUT /agent/presence', { present: random.chance(0.7) });
  if (kind < 0.8) {
    const action = random.pick(['end', 'reopen', 'close', 'rating']);
    return web(`POST /visitor/sessions/${sessionId}/${action}`, { rating: random.below(7) });
  }
  const action = random.pick([
    ...['pick-up', 'end', 'transfer', 'transfer/accept', 'transfer/accept', 'transfer/reject'],
    ...['transfer/cancel', 'take-over', 'reset'],
  ]);
  return web(`POST /agent/sessions/${sessionId}/${action}`, { toUserId: random.pick(USERS) });
}

async function answer(place: Place, call: Call): Promise<unknown> {
  const { chat } = place;
  return place.finish(async () => {
    if (call.kind === 'web') return answerCall(place, call);
    const agent = call.userId === null ? null : await loadAgent(chat.db, call.userId);
    if (call.kind === 'post') {
      const { sessionId, clientId, text } = call;
      return postMessage(chat, { sessionId, agent, clientId, text }).catch(
        (error: { readonly code?: string }) => error.code,
      );
    }
    const by = agent === null ? 'customer' : 'user';
    const command = { type: 'MarkRead', by, userId: call.userId, upTo: call.upTo } as const;
    return chat.messages
      .mark({ sessionId: call.sessionId, command, agent })
      .catch((error: { readonly code?: string }) => error.code);
  });
}

async function answerCall(
  { chat, keys }: Place,
  call: Extract<Call, { readonly kind: 'web' }>,
): Promise<unknown> {
  const key = keys.get(call.sessionId) ?? 'none';
  const { status, body } = await answerWeb(chat, { ...call.request, key });
  const { sessionKey, ...told } = body as { sessionKey?: string; sessionId?: number };
  if (sessionKey !== undefined && told.sessionId !== undefined) {
    keys.set(told.sessionId, sessionKey);
  }
  return { status, told };
}

function chatOn(db: Database, clock: { readonly now: number }): Chat {
  const now = (): number => clock.now;
  return createChat({
    ...{ db, now, changes: createChanges(), startedAt: BEGIN, baseTimeZone: 'UTC' },
  });
}

function simulatedPlace(clock: { readonly now: number }): {
  readonly simulated: Place;
  readonly tables: Tables;
  readonly restore: () => void;
} {
  const { time, random, store, trouble } = createWorld(1, {
    ...{ traceLines: 10, nodes: 0, agents: USERS.length, visitors: 0 },
    ...{ weakness: null, flaw: null },
  });
  const node = time.createOwner('node');
  const link = linkToStore({ time, random, store, node, trouble, isCut: () => false });
  // Its own clock decides what ended of late.
  store.owner.skewMs = Date.now() - time.clockOf(store.owner);
  const restore = replaceTimers(time);
  const simulated: Place = {
    chat: chatOn(link.db, clock),
    keys: new Map(),
    async finish<T>(call: () => Promise<T>): Promise<T> {
      const answered = new Promise<T>((resolve, reject) => {
        time.after(0, node, () => call().then(resolve, reject));
      });
      await time.passUntil(time.now + 1_000);
      return answered;
    },
  };
  return { simulated, tables: store.tables, restore };
}

/** The simulated topics and users, in PostgreSQL as well. */
async function copyPeople(db: Database, tables: Tables): Promise<void> {
  for (const topic of tables.topics.values()) {
    await db.query(
      `insert into chat_topic (id, name, welcome_message, widget_pre_form, widget_post_form, widget_enable_rating)
      values ($1, $2, $3, false, $4, $5)`,
      [
        topic.id,
        topic.name,
        topic.welcome_message,
        topic.widget_post_form,
        topic.widget_enable_rating,
      ],
    );
  }
  for (const user of tables.users.values()) {
    await db.query(
      'insert into ejuser (id, loginname, username, chat_status) values ($1, $2, $2, 1)',
      [user.id, user.loginname],
    );
    await db.query(
      `insert into login_session (token_hash, user_id, xsrf_token, expires_at)
      values (decode($1, 'hex'), $2, $3, 'infinity')`,
      [user.tokenHash, user.id, user.xsrfToken],
    );
    for (const member of user.memberships) {
      await db.query(
        `insert into chat_topic_user (user_id, topic_id, can_respond, can_listen, manager)
        values ($1, $2, $3, $4, $5)`,
        [user.id, member.topic_id, member.can_respond, member.can_listen, member.manager],
      );
    }
  }
}
