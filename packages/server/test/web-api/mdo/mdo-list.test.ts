/** REST: lists for pickers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, 'MDOList/rating', { as: null, method: 'GET' });
  expect(answer.status).toBe(401);
});

type Item = Readonly<Record<string, unknown>>;

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { status, body } = await callWebApi<readonly Item[]>(parley, path, {
    as: 'zoe',
    method: 'GET',
    headers,
  });
  expect(status).toBe(200);
  return body;
};

test.each(['chatuser', 'associate', 'ejcategory', 'ticketpriority', 'ticketstatus'])(
  '[WL9] %s in its headings or branches, or flat',
  async (name) => {
    const agent = vendorClient(parley, 'anna').getMDOAgent();
    const ids = (items: readonly Item[]) => items.map(({ Id }) => Id);
    const branched = await agent.getListAsync(name, false, '', false);
    const flat = await agent.getListAsync(name, true, '', false);
    expect(ids(await get(`MDOList/${name}`))).toEqual(branched.map(({ id }) => id));
    expect(ids(await get(`mdolist/${name}?flat=True`))).toEqual(flat.map(({ id }) => id));
  },
);

test('[WL10] a search', async () => {
  const found = await get('MDOList/country?query=norg', { 'accept-language': 'no' });
  expect(found.map(({ Id }) => Id)).toEqual([578]);
});

test('[WL12] options in the query', async () => {
  const users = await get('MDOList/chatuser?flat=true&additional=associate');
  expect(users.map(({ Id }) => Id)).toEqual([3, 1, 2, 4]);
});

test('[WL13] selectable', async () => {
  const [first] = await get('MDOList/rating/selectable?flat=true');
  expect(first).toMatchObject({ Id: 1, Selected: false, ChildItems: [] });
});

test('[WL7] all names; another one is refused', async () => {
  expect(await get('MDOList')).toContain('chatuser');
  const answer = await callWebApi(parley, 'MDOList/chatusers', { method: 'GET' });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'listname: there is no list "chatusers"; the nearest name is "chatuser"',
  ]);
});

test('[gotcha 18] no _Links in lists', async () => {
  expect(await get('MDOList/rating')).not.toHaveProperty('[0]._Links');
});
