import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ongoingSession } from '../../support/web-api/session-world.ts';
import { startTopicWorld } from '../../support/web-api/topic-world.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/GetUserAgentList';

interface Item {
  readonly Name: string;
  readonly ExtraInfo: string;
  readonly ChildItems: readonly Item[];
}

let parley: TestParley;
beforeAll(async () => {
  parley = await startTopicWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const work = chatAgent(parley, null).getUserAgentListAsync(true, false);
  expect((await vendorRefusal(work)).slice(0, 2)).toEqual([401, 'not_authenticated']);
});

test('[PR2] [WT12] everybody gets the associates who chat, by group and name', async () => {
  const items = await chatAgent(parley, 'zoe').getUserAgentListAsync(true, false);
  expect(items.map(({ id, name }) => [id, name])).toEqual([
    [2, 'bo'],
    [1, 'anna'],
    [3, 'lea'],
    [10, 'Root'],
    [4, 'zoe'],
  ]);
  const present = await chatAgent(parley, 'zoe').getUserAgentListAsync(true, true);
  expect(present.map(({ id }) => id)).toEqual([2, 1, 3, 4]);
});

test('[WT12] an entry says whether somebody is there and how many chats it has', async () => {
  await ongoingSession(parley, 'bo');
  const items = await chatAgent(parley, 'anna').getUserAgentListAsync(true, false);
  expect(items[0]).toMatchObject({
    id: 2,
    name: 'bo',
    toolTip: 'bo',
    type: 'ChatAgent',
    extraInfo: '1 ongoing chat',
    styleHint: 'available',
    deleted: false,
  });
  expect(items[3]).toMatchObject({ id: 10, extraInfo: '0 ongoing chats', styleHint: 'busy' });
});

test('[WT12] texts follow the language, and are English without one', async () => {
  await ongoingSession(parley, 'bo');
  const body = { Flat: false };
  const told = async (headers: Record<string, string>) => {
    const { body: items } = await callWebApi<readonly Item[]>(parley, PATH, { body, headers });
    return [items[1]?.Name, items[0]?.ChildItems[0]?.ExtraInfo];
  };
  expect(await told({ 'so-language': 'nb' })).toEqual(['Kundeservice', '2 pågående chatter']);
  expect(await told({})).toEqual(['US:"Support";NO:"Kundeservice";', '2 ongoing chats']);
});

test('[WT12] [gotcha 24] entries stand below their groups, and leaves have an empty list', async () => {
  const { body } = await callWebApi(parley, PATH, { body: { flat: false, onlyPresent: true } });
  expect(body).toMatchObject([
    { Id: 2, Name: 'Sales', Type: 'usergroup', ChildItems: [{ Id: 2, ChildItems: [] }] },
    {
      Id: 1,
      Type: 'usergroup',
      ChildItems: [
        { Id: 1, ChildItems: [] },
        { Id: 3, ChildItems: [] },
      ],
    },
    { Id: 4, Name: 'zoe', Type: 'ChatAgent', ChildItems: [] },
  ]);
});

test('[WT12] a user without an associate cannot be chosen', async () => {
  await parley.db.query('update associate set ejuserid = null where associate_id = 3');
  const items = await chatAgent(parley, 'anna').getUserAgentListAsync(true, false);
  expect(items.map(({ name }) => name)).not.toContain('lea');
  await parley.db.query('update associate set ejuserid = 13 where associate_id = 3');
});

test('what is neither true nor false is refused', async () => {
  const answer = await callWebApi(parley, PATH, { body: { Flat: 'sideways' } });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'Flat: "sideways" is neither true nor false',
  ]);
});
