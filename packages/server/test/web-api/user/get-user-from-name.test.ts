/** Finding a user by its login name. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ASSOCIATES, startOfficeWorld } from '../../support/web-api/office-world.ts';
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
    vendorClient(parley, null).getUserAgent().getUserFromNameAsync('anna'),
  );
  expect(status).toBe(401);
});

test('[WL5] the case of the name does not matter', async () => {
  const agent = vendorClient(parley, 'lea').getUserAgent();
  expect(await agent.getUserFromNameAsync(' ANNA ')).toMatchObject({
    associateId: ASSOCIATES.anna,
    role: null,
  });
  expect(await agent.getUserFromNameAsync('lea')).toMatchObject({ role: { id: 2 } });
});

test('[WL5] [gotcha 5] null for a user that is no associate, the system, and nobody', async () => {
  const agent = vendorClient(parley, 'root').getUserAgent();
  for (const name of ['zoe', 'system', 'nobody', '']) {
    expect(await agent.getUserFromNameAsync(name)).toBeNull();
  }
});

test('a name that is no text is refused', async () => {
  const answer = await callWebApi(parley, 'Agents/User/GetUserFromName', {
    body: { userName: [] },
  });
  expect([answer.status, answer.body.Message]).toEqual([400, 'UserName: [] is not a text']);
});
