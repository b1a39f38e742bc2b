/** Reading a request with everything that is held of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { ANNA, startOfficeWorld } from '../../support/web-api/office-world.ts';
import { callRecords, testDoor } from '../../support/web-api/record-world.ts';
import { insertTicket } from '../../support/web-api/ticket-rows.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

const PATH = 'Agents/Ticket/GetTicketEntity';

let statements = 0;
let parley: TestParley;
let id: number;
beforeAll(async () => {
  parley = await startOfficeWorld({ onStatement: () => (statements += 1) });
  id = (await insertTicket(parley)).ticketId;
});
afterAll(() => parley.stop());

testDoor(() => parley, { path: `${PATH}?ticketEntityId=1` });

test('[WR10] [WR15] everybody reads everything, filled from the tables', async () => {
  const agent = vendorClient(parley, 'bo').getTicketAgent();
  expect(await agent.getTicketEntityAsync(id)).toMatchObject({
    title: 'Too dark',
    baseStatus: 'Active',
    status: { ticketStatusId: 1 },
    category: { ticketCategoryId: 1 },
    priority: { ticketPriorityId: 1 },
    ticketType: { ticketTypeId: 1 },
    createdBy: { name: 'anna', ejUserId: 11 },
    ownedBy: { name: 'anna' },
    person: { personId: ANNA.person, contactName: 'Fjell AS' },
    origin: 'Chat',
    deadline: new Date('2026-05-21T08:00:00.500Z'),
    messages: [{ author: 'Anna Berg', personId: ANNA.person, contactName: 'Fjell AS' }],
    sale: null,
    tableRight: { mask: 7 },
  });
});

test('the system user is nobody', async () => {
  await parley.db.query('update ticket set created_by = 1, owned_by = 1 where id = $1', [id]);
  const agent = vendorClient(parley, 'bo').getTicketAgent();
  expect(await agent.getTicketEntityAsync(id)).toMatchObject({ createdBy: null, ownedBy: null });
});

test('[WR11] many messages take as many statements as few', async () => {
  const taken = async () => {
    statements = 0;
    await callRecords(parley, { path: `${PATH}?ticketEntityId=${id}` });
    return statements;
  };
  const few = await taken();
  await parley.db.query(
    `insert into ej_message (ticket_id, created_by, type, slevel, body, customer_id)
      select $1, 11, 1, 2, 'More', ${ANNA.person} from generate_series(1, 30)`,
    [id],
  );
  expect(await taken()).toBe(few);
});

test('[WR9] [gotcha 5] null for a request that there is not, or that was deleted', async () => {
  await parley.db.query("insert into ticket (id, title, status) values (900, 'Gone', 4)");
  const agent = vendorClient(parley, 'anna').getTicketAgent();
  expect(await agent.getTicketEntityAsync(900)).toBeNull();
  expect(await agent.getTicketEntityAsync(99_999)).toBeNull();
});

test('the id is needed', async () => {
  const answer = await callRecords(parley, { path: PATH });
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'ticketEntityId: this parameter is missing',
  ]);
});
