/** The pictures of several persons over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { refusedWith } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const request = { path: 'Agents/Person/GetPersonImages', body: { PersonIds: [1] }, as: null };
  expect(await refusedWith(parley, request)).toEqual([401, 'not_authenticated']);
});

test('[WR17] there are none', async () => {
  const agent = vendorClient(parley, 'anna').getPersonAgent();
  expect(await agent.getPersonImagesAsync([ANNA.person, 99_999], 10, 10)).toEqual([]);
});
