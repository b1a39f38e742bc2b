/** Reading a project without who takes part. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Project/GetProjectEntityWithoutMembers';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
  await parley.db.query(`
    insert into project (project_id, name) values (90, 'Tunnel');
    insert into projectmember (project_id, person_id, rank) values (90, ${ANNA.person}, 1)`);
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: PATH, body: { ProjectId: 90 } });

test('[WR13] ProjectMembers is empty', async () => {
  const agent = vendorClient(parley, 'bo').getProjectAgent();
  expect(await agent.getProjectEntityWithoutMembersAsync(90)).toMatchObject({
    name: 'Tunnel',
    projectMembers: [],
  });
});

test('[WR9] null for a project that there is not, and when no id is given', async () => {
  for (const body of [{ ProjectId: 99_999 }, {}, 'null']) {
    const answer = await callRecords(parley, { path: PATH, body });
    expect([answer.status, answer.text]).toEqual([200, 'null']);
  }
});

test('an id that is none is refused by its name', async () => {
  const answer = await callRecords(parley, { path: PATH, body: { ProjectId: 'x' } });
  expect([answer.status, answer.body.Message]).toEqual([400, 'ProjectId: "x" is not a number']);
});
