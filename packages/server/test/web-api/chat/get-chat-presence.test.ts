import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ongoingSession } from '../../support/web-api/session-world.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

interface Row {
  readonly UserId: number;
  readonly TableRight: { readonly Mask: string };
}

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).getChatPresenceAsync();
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[PR1] everybody gets everybody who chats', async () => {
  await ongoingSession(parley, 'bo');
  const all = await chatAgent(parley, 'zoe').getChatPresenceAsync();
  expect(all.map(({ userId }) => userId).sort()).toEqual([11, 12, 13, 14, 20]);
  expect(all).toContainEqual(
    expect.objectContaining({
      userId: 12,
      displayName: 'bo',
      ongoingChats: 1,
      present: true,
      chatTopics: [2],
    }),
  );
});

test('[gotcha 2] [gotcha 13] topics are a list, also of who is in none', async () => {
  const { status, body } = await callWebApi<readonly Row[]>(parley, 'Agents/Chat/GetChatPresence', {
    headers: { 'content-type': 'application/json' },
  });
  expect(status).toBe(200);
  const zoe = body.find(({ UserId }) => UserId === 14);
  expect(zoe).toMatchObject({ ChatTopics: [], FieldProperties: {} });
});

test('[WT8] rights say whose presence the caller may set', async () => {
  const settable = async (as: 'anna' | 'bo') => {
    const { body } = await callWebApi<readonly Row[]>(parley, 'Agents/Chat/GetChatPresence', {
      as,
    });
    return body
      .filter(({ TableRight }) => TableRight.Mask !== 'Select')
      .map(({ UserId }) => UserId);
  };
  expect((await settable('bo')).sort()).toEqual([12]);
  expect((await settable('anna')).sort()).toEqual([11, 12, 13]);
});
