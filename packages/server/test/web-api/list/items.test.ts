/** REST: the entries of lists. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const answer = await callWebApi(parley, 'List/Rating/Items', { as: null, method: 'GET' });
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

test('[WL14] countries, languages, categories, priorities and statuses have carriers of their own', async () => {
  const first = async (name: string) => (await get(`List/${name}/Items`))[0];
  const [norway] = (await get('List/Country/Items')).filter(({ CountryId }) => CountryId === 578);
  expect(norway).toMatchObject({
    EnglishName: 'Norway',
    TwoLetterISOCountry: 'NO',
    DialInPrefix: '47',
  });
  expect(await first('CustomerLanguage')).toHaveProperty('Value');
  expect(await first('TicketCategory')).toMatchObject({ TicketCategoryId: 1, ParentId: 0 });
  expect(await first('TicketPriority')).toMatchObject({ TicketPriorityId: 1, Status: 'Normal' });
  expect(await first('TicketStatus')).toMatchObject({ TicketStatusId: 1, Status: 'Active' });
});

test('[WL14] other lists by name or id, with deleted entries only to who asks for them', async () => {
  await parley.db.query('update rating set deleted = 1 where rating_id = 2');
  const english = { 'accept-language': 'en' };
  expect(await get('List/rating/Items', english)).toMatchObject([
    { Id: 1, Name: 'Hot', Deleted: false, UdListDefinitionId: 16 },
    { Id: 3, Name: 'Cold' },
  ]);
  expect(await get('List/16/Items?includeDeleted=True')).toHaveLength(3);
  expect(await get('List/TicketStatus/Items?includeDeleted=true')).toEqual(
    await get('list/ticketstatus/items'),
  );
});

test('[WL14] as pickers show them', async () => {
  expect(await get('List/TicketCategory/MDOItems')).toEqual(await get('MDOList/ejcategory'));
});

test('[WL7] an unknown list is refused', async () => {
  const answer = await callWebApi(parley, 'List/Ratinq/Items', { method: 'GET' });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'name: there is no list "Ratinq"; the nearest name is "rating"',
  ]);
});
