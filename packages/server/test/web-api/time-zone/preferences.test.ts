/** What time zones have elsewhere, and not here. */
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
    vendorClient(parley, null).getTimeZoneAgent().getDefaultTimeZonePreferenceAsync(),
  );
  expect(status).toBe(401);
});

test('[WL25] there are neither preferences nor newer rules', async () => {
  const agent = vendorClient(parley, 'zoe').getTimeZoneAgent();
  expect(await agent.getDefaultTimeZonePreferenceAsync()).toBe(0);
  expect(await agent.checkNewTimeZoneDataAvailableAsync()).toBe(false);
  expect(await agent.timeOfLastTimeZoneUpdateAsync()).toBeNull();
});

test.each([
  'UpdateTimeZoneData',
  'ToggleActiveTimeZoneRow',
  'SetActiveTimeZoneRow',
  'SetActiveTimeZonesByFilter',
  'SetBaseTimeZoneId',
  'DeleteTimeZones',
])('[WL25] %s is not served, to administrators neither', async (name) => {
  const answer = await callWebApi(parley, `Agents/TimeZone/${name}`, { as: 'root' });
  expect(answer.status).toBe(404);
});
