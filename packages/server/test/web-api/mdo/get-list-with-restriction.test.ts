/** Finding entries of a list by their names. */
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    vendorClient(parley, null).getMDOAgent().getListWithRestrictionAsync('country', '', 'nor'),
  );
  expect(status).toBe(401);
});

const find = async (name: string, search: string, language: string) => {
  const { body } = await callWebApi<readonly { readonly Name: string }[]>(
    parley,
    'Agents/MDO/GetListWithRestriction',
    {
      as: 'zoe',
      headers: { 'so-language': language },
      body: { Name: name, SearchValue: search },
    },
  );
  return body.map(({ Name }) => Name);
};

test('[WL10] in the language of the caller, in any case', async () => {
  expect(await find('country', 'NORW', 'en')).toEqual(['Norway']);
  expect(await find('country', 'norge', 'no')).toEqual(['Norge']);
  expect(await find('country', 'norge', 'en')).toEqual([]);
});

test('[WL10] in tooltips too, and flat', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const found = await agent.getListWithRestrictionAsync('ejcategory', '', 'service/ord');
  expect(found.map(({ name }) => name)).toEqual(['Orders']);
});

test('[WL9] without a text it is the whole list, flat', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const found = await agent.getListWithRestrictionAsync('ejcategory', '', '');
  expect(found.map(({ name }) => name)).toContain('Orders');
  expect(found.flatMap(({ childItems }) => childItems)).toEqual([]);
});

test('[WL7] a list that there is not is refused', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const [status] = await vendorRefusal(agent.getListWithRestrictionAsync('contact', '', 'x'));
  expect(status).toBe(400);
});
