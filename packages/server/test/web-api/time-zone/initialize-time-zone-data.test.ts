/** The time zones to choose from. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query('update tzlocation set isactive = false where tzlocation_id = 140');
  // A node reads the table once.
  await parley.restart();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getTimeZoneAgent().initializeTimeZoneDataAsync(),
  );
  expect(status).toBe(401);
});

test('[WL24] every active one, by id', async () => {
  const zones = await vendorClient(parley, 'zoe').getTimeZoneAgent().initializeTimeZoneDataAsync();
  const ids = zones.map(({ tZLocationID }) => tZLocationID ?? 0);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(ids).not.toContain(140);
  expect(zones.find(({ tZLocationID }) => tZLocationID === 261)).toMatchObject({
    name: 'Norway',
    tZLocationCode: 'NO',
    isoNumber: 578,
  });
});
