/** Reading a list with the entries that were chosen before. */
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
    vendorClient(parley, null)
      .getMDOAgent()
      .getListWithHistoryAsync('rating', false, '', [1], false),
  );
  expect(status).toBe(401);
});

const idsOf = (items: readonly { readonly id?: number }[]) => items.map(({ id }) => id);

test('[WL11] the entries of the ids first, then the whole list', async () => {
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  const items = await agent.getListWithHistoryAsync('rating', false, '', [3, 99, 1, 3], false);
  expect(idsOf(items)).toEqual([3, 1, 1, 2, 3]);
});

test('[WL11] only those of the ids, deleted ones too, out of their tree', async () => {
  await parley.db.query('update ej_category set deleted = true where id = 3');
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const items = await agent.getListWithHistoryAsync('ejcategory', false, '', [3, 1], true);
  expect(items.map(({ id, deleted, childItems }) => [id, deleted, childItems])).toEqual([
    [3, true, []],
    [1, false, []],
  ]);
});

test('ids that are no numbers are refused with their place', async () => {
  const answer = await callWebApi(parley, 'Agents/MDO/GetListWithHistory', {
    body: { Name: 'rating', HistoryItems: [1, 'two'] },
  });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'HistoryItems[1]: "two" is not a number',
  ]);
});
