/** Finding the id of a list. */
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
    vendorClient(parley, null).getMDOAgent().getListIdByListNameAsync('rating'),
  );
  expect(status).toBe(401);
});

test('[WL7] the list is known by its id as well', async () => {
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  const id = await agent.getListIdByListNameAsync('Rating');
  expect(await agent.getListAsync(String(id), true, '', false)).toEqual(
    await agent.getListAsync('rating', true, '', false),
  );
});

test('[WL7] an unknown name is refused', async () => {
  expect(
    await vendorRefusal(
      vendorClient(parley, 'anna').getMDOAgent().getListIdByListNameAsync('busines'),
    ),
  ).toEqual([
    400,
    'bad_request',
    'Name: there is no list "busines"; the nearest name is "business"',
  ]);
});
