/** Finding the associate that a person is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, ASSOCIATES, startOfficeWorld } from '../../support/web-api/office-world.ts';
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
    vendorClient(parley, null).getAssociateAgent().getAssociateByPersonIdAsync(81),
  );
  expect(status).toBe(401);
});

test('[WL4] the associate of a person', async () => {
  const agent = vendorClient(parley, 'zoe').getAssociateAgent();
  expect(await agent.getAssociateByPersonIdAsync(ANNA.person)).toMatchObject({
    associateId: ASSOCIATES.anna,
    personId: ANNA.person,
  });
});

test('[gotcha 5] null for a person that is none, and for none said', async () => {
  const agent = vendorClient(parley, 'anna').getAssociateAgent();
  expect(await agent.getAssociateByPersonIdAsync(99_999)).toBeNull();
  const answer = await callWebApi(parley, 'Agents/Associate/GetAssociateByPersonId');
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('an id that is no number is refused by its name', async () => {
  const answer = await callWebApi(parley, 'Agents/Associate/GetAssociateByPersonId', {
    body: { personId: {} },
  });
  expect([answer.status, answer.body.Message]).toEqual([400, 'PersonId: {} is not a number']);
});
