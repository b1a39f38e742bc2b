/** Pictures of people, which there are none of. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
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
    vendorClient(parley, null).getBLOBAgent().getPersonImageWithSizeAsync(81, 10, 10),
  );
  expect(status).toBe(401);
});

test('[WL20] nothing, as bytes and in JSON', async () => {
  const bytes = await vendorClient(parley, 'anna')
    .getBLOBAgent()
    .getPersonImageWithSizeAsync(ANNA.person, 10, 10);
  expect((bytes as ArrayBuffer).byteLength).toBe(0);
  const answer = await callWebApi(parley, 'Agents/BLOB/GetPersonImageWithSize', {
    body: { PersonId: ANNA.person, Width: 10, Height: 10 },
  });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('a size that is no number is refused', async () => {
  const answer = await callWebApi(parley, 'Agents/BLOB/GetPersonImageWithSize', {
    body: { PersonId: ANNA.person, Width: 'wide' },
  });
  expect([answer.status, answer.body.Message]).toEqual([400, 'Width: "wide" is not a number']);
});
