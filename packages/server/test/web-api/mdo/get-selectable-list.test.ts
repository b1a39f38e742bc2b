/** Reading a list of which several entries can be chosen. */
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
    vendorClient(parley, null).getMDOAgent().getSelectableListAsync('rating', false, '', false),
  );
  expect(status).toBe(401);
});

test('[WL13] as pickers show it, none of it selected', async () => {
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  const [top] = await agent.getSelectableListAsync('ejcategory', false, '', false);
  expect(top).toMatchObject({ id: 1, selected: false, hidden: false });
  expect(top?.childItems?.[0]).toMatchObject({ name: 'Orders', selected: false });
  const flat = await agent.getSelectableListAsync('ejcategory', true, '', false);
  expect(flat.flatMap(({ childItems }) => childItems)).toEqual([]);
});

test('[WL7] an unknown name is refused', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const [status] = await vendorRefusal(agent.getSelectableListAsync('nothing', false, '', false));
  expect(status).toBe(400);
});
