import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../../support/test-parley.ts';
import {
  LINKED,
  ongoingSession,
  startSessionWorld,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent, type PersonName } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/ChatSessionsForUser';

let statements = 0;
let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld({
    onStatement: () => {
      statements += 1;
    },
  });
});
afterAll(() => parley.stop());

async function listed(name: PersonName): Promise<readonly number[]> {
  const sessions = await chatAgent(parley, name).chatSessionsForUserAsync();
  return sessions.map(({ chatSessionId }) => chatSessionId ?? 0);
}

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, PATH, { as: null });
  expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
});

test('[WS6] who is a member of no topic has none, and administrators have all', async () => {
  const ids = [await waitingSession(parley), await waitingSession(parley, 1)];
  expect(await listed('zoe')).toEqual([]);
  for (const name of ['lea', 'bo'] as const) expect(await listed(name)).toEqual([ids[0]]);
  for (const name of ['anna', 'root'] as const) expect(await listed(name)).toEqual(ids);
});

test('[WS6] ended ones are there, deleted ones are not', async () => {
  const agent = chatAgent(parley, 'anna');
  const [ended, deleted] = [await ongoingSession(parley, 'anna'), await waitingSession(parley)];
  await callWebApi(parley, 'Agents/Chat/SaveChatSessionEntity', {
    body: { ChatSessionId: ended, Status: 'Closed' },
  });
  await agent.deleteChatSessionEntityAsync(deleted);
  expect(await listed('bo')).toContain(ended);
  expect(await listed('bo')).not.toContain(deleted);
});

test('[gotcha 2] [gotcha 18] each is as GetChatSessionEntity has it, without links and field properties', async () => {
  const id = await ongoingSession(parley, 'anna');
  const { body } = await callWebApi<{ ChatSessionId: number }[]>(parley, PATH, {
    headers: { 'content-type': 'application/json' },
  });
  const single = await callWebApi(
    parley,
    `Agents/Chat/GetChatSessionEntity?chatSessionEntityId=${id}`,
  );
  expect(body.find(({ ChatSessionId }) => ChatSessionId === id)).toEqual({
    ...single.body,
    FieldProperties: {},
  });
  expect(single.body).not.toHaveProperty('_Links');
});

test('[gotcha 17] $select with names that no session has nulls everything else', async () => {
  const select = '$select=name,department,category/id';
  const { status, body } = await callWebApi<object[]>(parley, `${PATH}?${select}`);
  expect(status).toBe(200);
  expect(body.length).toBeGreaterThan(0);
  expect(new Set(body.flatMap((session) => Object.values(session)))).toEqual(new Set([null]));
});

test('[WS7] it takes as many statements for many sessions as for one', async () => {
  const fewest = async () => {
    const counts: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = statements;
      await chatAgent(parley, 'bo').chatSessionsForUserAsync();
      counts.push(statements - before);
    }
    // What the node does besides may come between.
    return Math.min(...counts);
  };
  const addSessions = (count: number) =>
    parley.db.query(
      `insert into chat_session (topic_id, status, when_requested, idle, user_id, transfer_to, customer_id,
          contact_id, project_id, sale_id, ticket_id)
        select 2, 5, now(), now(), ${AGENTS.anna}, ${AGENTS.bo}, ${LINKED.person}, ${LINKED.contact},
          ${LINKED.project}, ${LINKED.sale}, ${LINKED.ticket} from generate_series(1, $1)`,
      [count],
    );
  await addSessions(1);
  const forOne = await fewest();
  await addSessions(50);
  expect(await fewest()).toBe(forOne);
  expect((await listed('bo')).length).toBeGreaterThan(50);
});
