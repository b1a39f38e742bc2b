/** The picture of a person over the vendor's wire. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, refusedWith } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Person/GetPersonImage';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const request = { path: PATH, body: { PersonId: ANNA.person }, as: null };
  expect(await refusedWith(parley, request)).toEqual([401, 'not_authenticated']);
});

test('[WR17] there is none', async () => {
  const image = await vendorClient(parley, 'zoe').getPersonAgent().getPersonImageAsync(ANNA.person);
  expect((image as ArrayBuffer).byteLength).toBe(0);
  const answer = await callRecords(parley, { path: PATH, body: { PersonId: ANNA.person } });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});
