/** The requests that the vendor's own pages about ChatSession end with, as they stand there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley } from '../support/test-parley.ts';
import { LINKED } from '../support/web-api/session-world.ts';
import { getRows, SESSIONS, startWireWorld } from '../web-api/archive/wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
  await parley.db.query(`
    insert into person (person_id, firstname, middlename) values (99, 'Anna', 'Karin');
    update associate set person_id = 99 where ejuserid = ${AGENTS.anna};
    insert into workflow (workflow_id, name) values (3, 'US:"Reminder";NO:"Påminnelse";');
    update person set updated_workflow_id = 3 where person_id = ${LINKED.person};
    delete from email where person_id = ${LINKED.person};
    insert into email (person_id, email_address, lastsent)
      values (${LINKED.person}, 'sent@example.com', '2026-03-03 10:00Z')`);
});
afterAll(() => parley.stop());

test.each([
  [
    'associate/middleName,person/updatedByWorkflow,person/email/emailLastSent',
    ['Karin', 'Reminder', '2026-03-03T11:00:00'],
  ],
  ['person/personNoMail,associate/ejUserId,person/hasInterests', [true, AGENTS.anna, false]],
])('[AC2] $select=%s', async (columns, values) => {
  const { status, body } = await getRows(parley, `archive/ChatSession?$select=${columns}`, {
    headers: { 'accept-language': 'sv' },
  });
  expect(status).toBe(200);
  const row = body.value.find(({ PrimaryKey }) => PrimaryKey === String(SESSIONS.full));
  expect(columns.split(',').map((column) => row?.[column])).toEqual(values);
});
