/** Many do the same thing at the same time: one of them does it, and everybody is told the truth. */
import { randomUUID } from 'node:crypto';
import type { Me, PickUpResponse, StartSessionResponse } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../src/demo/random.ts';
import { type Answer, call, startVisitor } from '../support/callers.ts';
import { openVisitorLine } from '../support/line.ts';
import { PASSWORD, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';
import { NOTHING_TOLD } from './history/history.ts';
import { checkHistory } from './history/history-checker.ts';
import { readStored } from './history/read-stored.ts';

const AGENTS = 20;
const SESSIONS = 200;
const TIMES = 20;

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[CS6, CS31, CS33, QU2] 20 agents empty a queue of 200: every session gets one owner and is given out once', async () => {
  const waiting = (await startVisitors(SESSIONS)).map(({ sessionId }) => sessionId);
  const agents = await Promise.all((await addAgents()).map(logIn));

  const taken = await Promise.all(agents.map((agent) => emptyQueue(agent, waiting)));

  expect(taken.flat().toSorted(byNumber)).toEqual(waiting.toSorted(byNumber));
  const { rows } = await parley.db.query<{ id: number; user_id: number; rank: number }>(
    'select id, user_id, rank from chat_session where id = any($1) order by rank',
    [waiting],
  );
  agents.forEach(({ userId }, index) => {
    const owned = rows.filter((row) => row.user_id === userId);
    expect(owned.map(({ id }) => id).toSorted(byNumber)).toEqual(taken[index]?.toSorted(byNumber));
    // Nothing ends meanwhile, so the lowest free ranks are all from 1 up.
    expect(owned.map(({ rank }) => rank)).toEqual(owned.map((_, position) => position + 1));
  });
  const stored = await readStored(parley.db, waiting);
  const starts = stored.sessions.map(({ sessionId, startId }) => ({
    sessionId,
    startId: startId ?? '',
  }));
  const pickUps = agents.flatMap(({ userId }, index) =>
    (taken[index] ?? []).map((sessionId) => ({ sessionId, userId })),
  );
  expect(checkHistory({ ...NOTHING_TOLD, starts, pickUps, ...stored })).toEqual([]);
});

test('[CS31] of two agents that pick the same session one gets it and the other null', async () => {
  const agents = await Promise.all((await addAgents()).slice(0, 2).map(logIn));
  for (const { sessionId } of await startVisitors(20)) {
    const answers = await Promise.all(
      agents.map((agent) => agent.pickUp(`/sessions/${sessionId}/pick-up`)),
    );
    expect(answers.toSorted()).toEqual([sessionId, null]);
  }
});

test('[DL2] a message that is sent many times at once over several connections is stored once', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const { sessionId } = visitor;
  const lines = await Promise.all(
    Array.from({ length: 5 }, () => openVisitorLine(parley, visitor)),
  );

  const post = { t: 'post', s: sessionId, c: 'same', text: 'Once' };
  for (let time = 0; time < TIMES; time += 1) lines[time % lines.length]?.send(post);
  const posted = { clientId: 'same', text: 'Once' };
  const answers = await Promise.all(
    Array.from({ length: TIMES }, () => visitor.call('POST', '/messages', posted)),
  );

  const { rows } = await parley.db.query<{ id: number; revision: number }>(
    'select id, revision from chat_message where session_id = $1 and sent_by = 1',
    [sessionId],
  );
  expect(rows).toHaveLength(1);
  for (const { body } of answers) expect(body).toMatchObject({ clientId: 'same', ...rows[0] });
  for (const line of lines) {
    // What follows the last of them is answered after it.
    line.send({ t: 'post', s: sessionId, c: `last-${lines.indexOf(line)}`, text: 'End' });
    await line.frame('ack', ({ c }) => c.startsWith('last'));
    const acks = line.frames.filter((frame) => frame.t === 'ack' && frame.c === 'same');
    expect(acks).toHaveLength(TIMES / lines.length);
    for (const ack of acks) expect(ack).toMatchObject({ s: sessionId, ...rows[0] });
    await line.close();
  }
});

test('a start that is asked for many times at once is one session', async () => {
  const body = { startId: randomUUID() };
  const path = `/visitor/topics/${TOPICS.queue}/sessions`;

  const answers = await Promise.all(
    Array.from({ length: TIMES }, () => call<StartSessionResponse>(parley, path, { body })),
  );

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  const { rows } = await parley.db.query<{ id: number }>(
    'select id from chat_session where start_id = $1',
    [body.startId],
  );
  expect(rows).toEqual([{ id: answers[0]?.body.sessionId }]);
});

interface RacingAgent {
  readonly userId: number;
  /** Answers with the session's id; null = none. */
  pickUp(path: string): Promise<number | null>;
}

/** Takes chats in two windows at once, the next or a certain one, until none waits. */
async function emptyQueue(agent: RacingAgent, waiting: readonly number[]): Promise<number[]> {
  const random = createRandom(agent.userId);
  const taken: number[] = [];
  async function window(): Promise<void> {
    for (let empty = false; !empty; ) {
      const certain = random.chance(0.5);
      const path = certain ? `/sessions/${random.pick(waiting)}/pick-up` : '/queue/pick-up';
      const sessionId = await agent.pickUp(path);
      if (sessionId !== null) taken.push(sessionId);
      empty = !certain && sessionId === null;
    }
  }
  await Promise.all([window(), window()]);
  return taken;
}

/** All of them respond in the topic; they are the same each time. */
async function addAgents(): Promise<string[]> {
  const { rows } = await parley.db.query<{ loginname: string }>(
    `insert into ejuser (id, loginname, username, password, chat_status)
      select 100 + n, 'racer' || n, 'Racer ' || n, (select password from ejuser where id = 11), 1
      from generate_series(1, $1) n
      on conflict (id) do update set chat_status = 1 returning loginname`,
    [AGENTS],
  );
  await parley.db.query(
    `insert into chat_topic_user (user_id, topic_id, can_respond)
      select 100 + n, $2, true from generate_series(1, $1) n
      where not exists (select from chat_topic_user where user_id = 100 + n)`,
    [AGENTS, TOPICS.queue],
  );
  return rows.map(({ loginname }) => loginname);
}

async function logIn(name: string): Promise<RacingAgent> {
  const answer = await call<Me>(parley, '/agent/login', { body: { name, password: PASSWORD } });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, 'x-xsrf-token': answer.body.xsrfToken };
  return {
    userId: answer.body.userId,
    async pickUp(path) {
      const { status, body }: Answer<PickUpResponse> = await call(parley, `/agent${path}`, {
        method: 'POST',
        headers,
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.session?.id ?? null;
    },
  };
}

function startVisitors(count: number): Promise<StartSessionResponse[]> {
  return Promise.all(Array.from({ length: count }, () => startVisitor(parley, TOPICS.queue)));
}

function byNumber(a: number, b: number): number {
  return a - b;
}
