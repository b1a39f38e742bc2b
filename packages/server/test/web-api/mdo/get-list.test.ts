/** Reading a list for pickers over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIST_NAMES } from '../../../src/web-api/given/list-name.ts';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getMDOAgent().getListAsync('category', false, '', false),
  );
  expect(status).toBe(401);
});

const get = (name: string, flat = false, additional = '') =>
  vendorClient(parley, 'zoe').getMDOAgent().getListAsync(name, flat, additional, false);
const namesOf = (items: readonly { readonly name?: string }[]) => items.map(({ name }) => name);

test.each(LIST_NAMES)('[WL7] anybody reads the list %s', async (name) => {
  const items = await get(name);
  const ids = items.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('[WL8] by rank, and deleted entries only to who asks for them', async () => {
  await parley.db.query('update rating set deleted = 1 where rating_id = 2');
  const warm = 'US:"Warm";NO:"Varm";';
  expect(namesOf(await get('Rating'))).toEqual(['US:"Hot";NO:"Het";', 'US:"Cold";NO:"Kald";']);
  expect(namesOf(await get('rating', false, 'showDeleted'))).toContain(warm);
  expect(namesOf(await get('rating', false, 'unknown&showDeleted=True'))).toContain(warm);
  expect(namesOf(await get('rating', false, 'showDeleted=false'))).not.toContain(warm);
});

test('[WL9] associates stand below their groups, or flat', async () => {
  const grouped = await get('associate');
  expect(grouped.map(({ type, childItems }) => [type, namesOf(childItems ?? [])])).toEqual([
    ['usergroup', ['lea', 'car']],
    ['usergroup', ['bo', 'Anna Berg']],
    ['associate', []],
  ]);
  const flat = await get('associate', true);
  expect(namesOf(flat)).toEqual(['lea', 'car', 'bo', 'Anna Berg', 'root']);
  expect(flat.map(({ childItems }) => childItems)).toEqual([[], [], [], [], []]);
});

test('[WL8] [WL9] a group of deleted associates alone is left out', async () => {
  await parley.db.query("insert into usergroup (usergroup_id, name) values (9, 'Past')");
  await parley.db.query('update associate set group_idx = 9 where deleted = 1');
  const past = async (additional: string) =>
    namesOf(await get('associate', false, additional)).includes('Past');
  expect([await past(''), await past('showDeleted')]).toEqual([false, true]);
});

test('[WL9] request categories are a tree, and know the names above them', async () => {
  const [top] = await get('ejcategory');
  expect(top).toMatchObject({ name: 'Customer service', fullName: 'Customer service' });
  expect(top?.childItems?.[0]).toMatchObject({
    name: 'Orders',
    fullName: 'Customer service/Orders',
    type: 'ejcategory',
  });
  const flat = await get('ejcategory', true);
  expect(flat.slice(0, 2).map(({ fullName }) => fullName)).toEqual([
    'Customer service',
    'Customer service/Orders',
  ]);
});

test('[WL10] in the language of the caller, or as it is stored', async () => {
  const hot = async (language: string) => {
    const { body } = await callWebApi<readonly { readonly Name: string }[]>(
      parley,
      'Agents/MDO/GetList',
      {
        headers: { 'so-language': language },
        body: { Name: 'rating' },
      },
    );
    return body[0]?.Name;
  };
  expect([await hot('en'), await hot('no'), await hot('*')]).toEqual([
    'Hot',
    'Het',
    'US:"Hot";NO:"Het";',
  ]);
});

test('[WL11] nobody is remembered to have chosen anything', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  expect(await agent.getListAsync('category', false, '', true)).toEqual([]);
});

test('[WL12] those who chat are named by user, or by associate', async () => {
  const ids = async (additional: string) =>
    (
      await vendorClient(parley, 'anna')
        .getMDOAgent()
        .getListAsync('chatuser', true, additional, false)
    ).map(({ id }) => id);
  await parley.db.query('update ejuser set chat_status = 0 where id = 12');
  expect(await ids('')).toEqual([13, 11, 12, 20]);
  expect(await ids('onlyPresent=True')).toEqual([13, 11]);
  expect(await ids('onlyPresent=True&removeSelf=True')).toEqual([13]);
  expect(await ids('associate')).toEqual([3, 1, 2, 4]);
});

test('[WL7] REST names and ids of lists count as well; others are refused with the nearest name', async () => {
  expect(await get('TicketCategory')).toEqual(await get('ejcategory'));
  expect(await get(' 16 ')).toEqual(await get('rating'));
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  expect(await vendorRefusal(agent.getListAsync('ticketstate', false, '', false))).toEqual([
    400,
    'bad_request',
    'Name: there is no list "ticketstate"; the nearest name is "ticketstatus"',
  ]);
  const answer = await callWebApi(parley, 'Agents/MDO/GetList');
  expect([answer.status, answer.body.Message]).toEqual([400, 'Name: no list is named']);
});

test('[gotcha 8] [gotcha 24] ToolTip is spelled so, and leaves have an empty list below them', async () => {
  const { body } = await callWebApi(parley, 'Agents/MDO/GetList', { body: { name: 'rating' } });
  expect(body[0]).toMatchObject({ Id: 1, ToolTip: '', ChildItems: [], FieldProperties: {} });
});
