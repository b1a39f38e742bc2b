/** Reading the names of all lists. */
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
    vendorClient(parley, null).getMDOAgent().getListNamesAsync(),
  );
  expect(status).toBe(401);
});

test('[WL7] every name is that of a list, and has an id', async () => {
  const agent = vendorClient(parley, 'zoe').getMDOAgent();
  const names = await agent.getListNamesAsync();
  for (const name of ['chatuser', 'associate', 'ejcategory', 'ticketpriority', 'ticketstatus']) {
    expect(names).toContain(name);
  }
  const ids = await Promise.all(names.map((name) => agent.getListIdByListNameAsync(name)));
  expect(new Set(ids).size).toBe(names.length);
});

test('[gotcha 1] [gotcha 2] the body is not looked at', async () => {
  for (const body of ['null', '', '{"a":']) {
    const answer = await callWebApi(parley, 'Agents/MDO/GetListNames', { body });
    expect(answer.status).toBe(200);
  }
});
