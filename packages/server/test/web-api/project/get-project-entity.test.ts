/** Reading a project with everything that is held of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Project/GetProjectEntity';

let statements = 0;
let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld({ onStatement: () => (statements += 1) });
  await parley.db.query(`
    insert into project (project_id, name, associate_id, type_idx, status_idx, enddate)
      values (90, 'Tunnel', 1, 1, 2, '2026-06-01 08:00Z');
    insert into projectmember (project_id, person_id, contact_id, mtype_idx, comment, rank)
      values (90, ${ANNA.person}, ${ANNA.company}, 1, 'Digs', 1)`);
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?projectEntityId=90` });

test('[WR5] [WR10] everybody reads everything, filled from the tables', async () => {
  const agent = vendorClient(parley, 'bo').getProjectAgent();
  expect(await agent.getProjectEntityAsync(90)).toMatchObject({
    name: 'Tunnel',
    associate: { fullName: 'Anna Berg' },
    projectType: { id: 1 },
    projectStatus: { id: 2 },
    endDate: new Date('2026-06-01T08:00:00Z'),
    projectMembers: [
      {
        personId: ANNA.person,
        contactId: ANNA.company,
        fullName: 'Anna Berg',
        emailAddress: 'anna@fjell.example',
        contactName: 'Fjell AS',
        projectMemberTypeId: 1,
        projectName: 'Tunnel',
        comment: 'Digs',
      },
    ],
    tableRight: { mask: 7 },
  });
});

test('[WR11] many members take as many statements as few', async () => {
  const taken = async () => {
    statements = 0;
    await callRecords(parley, { path: `${PATH}?projectEntityId=90` });
    return statements;
  };
  const few = await taken();
  await parley.db.query(`
    with people as (insert into person (lastname, contact_id)
      select 'P' || n, ${ANNA.company} from generate_series(1, 20) n returning person_id)
    insert into projectmember (project_id, person_id, rank)
      select 90, person_id, 2 from people`);
  expect(await taken()).toBe(few);
});

test('[WR9] [gotcha 5] null for a project that there is not', async () => {
  const agent = vendorClient(parley, 'anna').getProjectAgent();
  expect(await agent.getProjectEntityAsync(99_999)).toBeNull();
});

test('the id is needed', async () => {
  const answer = await callRecords(parley, { path: PATH });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'projectEntityId: this parameter is missing',
  ]);
});
