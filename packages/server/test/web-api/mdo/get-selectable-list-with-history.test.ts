/** Reading a list of which several entries are chosen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null)
      .getMDOAgent()
      .getSelectableListWithHistoryAsync('rating', false, '', [1], false),
  );
  expect(status).toBe(401);
});

test('[WL11] [WL13] the entries of the ids come first, and are selected wherever they stand', async () => {
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  const items = await agent.getSelectableListWithHistoryAsync('rating', false, '', [3], false);
  expect(items.map(({ id, selected }) => [id, selected])).toEqual([
    [3, true],
    [1, false],
    [2, false],
    [3, true],
  ]);
  const only = await agent.getSelectableListWithHistoryAsync('rating', false, '', [3], true);
  expect(only.map(({ id }) => id)).toEqual([3]);
});

test('[WL13] also below others', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const items = await agent.getSelectableListWithHistoryAsync('ejcategory', false, '', [2], false);
  expect(items[1]?.childItems?.[0]).toMatchObject({ id: 2, selected: true });
});

test('[WL7] an unknown name is refused', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const work = agent.getSelectableListWithHistoryAsync('nothing', false, '', [], false);
  expect((await vendorRefusal(work))[0]).toBe(400);
});
