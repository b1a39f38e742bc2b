/** Reading one entry of a list. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ASSOCIATES, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getMDOAgent().getListItemAsync('rating', 1),
  );
  expect(status).toBe(401);
});

test('[WL8] by its id, a deleted one and one below others too', async () => {
  await parley.db.query('update rating set deleted = 1 where rating_id = 2');
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  expect(await agent.getListItemAsync('rating', 2)).toMatchObject({ id: 2, deleted: true });
  expect(await agent.getListItemAsync('ejcategory', 2)).toMatchObject({
    name: 'Orders',
    fullName: 'Customer service/Orders',
  });
  expect(await agent.getListItemAsync('associate', ASSOCIATES.anna)).toMatchObject({
    name: 'Anna Berg',
    toolTip: 'anna',
  });
});

test('[gotcha 5] null for no such entry', async () => {
  expect(
    await vendorClient(parley, 'anna').getMDOAgent().getListItemAsync('rating', 99_999),
  ).toBeNull();
});

test('[WL7] a list that there is not is refused by the name of the field', async () => {
  expect(
    await vendorRefusal(vendorClient(parley, 'anna').getMDOAgent().getListItemAsync('ratings', 1)),
  ).toEqual([
    400,
    'bad_request',
    'ListName: there is no list "ratings"; the nearest name is "rating"',
  ]);
});
