/** The time zone that dates are in unless asked otherwise. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({
    baseTimeZone: 'Europe/Oslo',
    now: () => Date.UTC(2026, 0, 15),
  });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getTimeZoneAgent().getDefaultTimeZoneInformationAsync(),
  );
  expect(status).toBe(401);
});

test('[WL24] the base zone, with how far it is ahead of UTC now', async () => {
  const agent = vendorClient(parley, 'zoe').getTimeZoneAgent();
  expect(await agent.getDefaultTimeZoneInformationAsync()).toEqual({
    preferenceId: 0,
    tZLocationId: 261,
    locationCode: 'NO',
    description: 'Norway',
    country: 'Norway',
    bias: 60,
  });
});
