import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startSessionWorld, waitingSession } from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/PickUpFirstChatSession';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and who can answer nowhere too', async () => {
  await waitingSession(parley);
  const strange = await callWebApi(parley, PATH, { as: null });
  expect([strange.status, strange.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  for (const as of ['zoe', 'lea'] as const) {
    const answer = await callWebApi(parley, PATH, { as });
    expect([answer.status, answer.body.ErrorCode]).toEqual([403, 'not_permitted']);
  }
});

test('[gotcha 2] it takes the one that has waited longest, and null when none waits', async () => {
  const agent = chatAgent(parley, 'bo');
  const second = await waitingSession(parley);
  expect(await agent.pickUpFirstChatSessionAsync()).toMatchObject({ user: { name: 'bo' } });
  expect(await agent.pickUpFirstChatSessionAsync()).toMatchObject({ chatSessionId: second });
  expect(await agent.pickUpFirstChatSessionAsync()).toBeNull();
  const answer = await callWebApi(parley, PATH, {
    headers: { 'content-type': 'application/json' },
  });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('[gotcha 1] whatever is sent as a body is not looked at', async () => {
  for (const body of ['null', '{', '[1]']) {
    expect((await callWebApi(parley, PATH, { body })).status).toBe(200);
  }
});
