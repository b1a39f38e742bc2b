/** The id of the base time zone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({ baseTimeZone: 'Europe/Oslo' });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getTimeZoneAgent().getBaseTimeZoneIdAsync(),
  );
  expect(status).toBe(401);
});

test('[WL24] of the zone that dates are in', async () => {
  expect(await vendorClient(parley, 'zoe').getTimeZoneAgent().getBaseTimeZoneIdAsync()).toBe(261);
});

test('[WL24] 0 for a zone that has no row', async () => {
  const elsewhere = await startOfficeWorld({ baseTimeZone: 'Etc/GMT+3' });
  try {
    expect(await vendorClient(elsewhere, 'anna').getTimeZoneAgent().getBaseTimeZoneIdAsync()).toBe(
      0,
    );
    const { status } = await callWebApi(elsewhere, 'TimeZone/base', { method: 'GET' });
    expect(status).toBe(404);
  } finally {
    await elsewhere.stop();
  }
});
