/** Finding entries to choose by their names. */
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
      .getSelectableListWithRestrictionAsync('rating', '', 'hot'),
  );
  expect(status).toBe(401);
});

test('[WL10] [WL13] what has the text in its name, none of it selected', async () => {
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  const items = await agent.getSelectableListWithRestrictionAsync('rating', '', 'HOT');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ id: 1, selected: false, childItems: [] });
});

test('[WL7] an unknown name is refused', async () => {
  const agent = vendorClient(parley, 'anna').getMDOAgent();
  const work = agent.getSelectableListWithRestrictionAsync('nothing', '', 'x');
  expect((await vendorRefusal(work))[0]).toBe(400);
});
