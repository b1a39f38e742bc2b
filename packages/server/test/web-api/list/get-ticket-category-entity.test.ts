/** Reading a request category with its settings. */
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
    vendorClient(parley, null).getListAgent().getTicketCategoryEntityAsync(1),
  );
  expect(status).toBe(401);
});

beforeAll(async () => {
  await parley.db.query(`
    update ej_category set closing_status = 4, reply_template = 1, flags = 5, delegate_method = 1
      where id = 1;
    update ej_category set deleted = true, category_master = 12 where id = 3`);
});

test('[WL16] with the status that it refers to, in words and whole', async () => {
  const agent = vendorClient(parley, 'zoe').getListAgent();
  expect(await agent.getTicketCategoryEntityAsync(1)).toMatchObject({
    ticketCategoryId: 1,
    parentId: 0,
    name: 'Customer service',
    flags: 5,
    delegateMethod: 'Even',
    closingStatus: 'Closed',
    msgClosingStatus: 'UserDefined',
    defaultTicketStatus: { ticketStatusId: 4, status: 'Closed' },
    defaultMessageStatus: null,
    replyTemplate: 1,
    effectiveReplyTemplateId: 1,
  });
});

test('[WL16] a reply template counts for those below it', async () => {
  expect(
    await vendorClient(parley, 'anna').getListAgent().getTicketCategoryEntityAsync(2),
  ).toMatchObject({
    parentId: 1,
    fullname: 'Customer service/Orders',
    replyTemplate: 0,
    effectiveReplyTemplateId: 1,
  });
});

test('[WL15] a deleted one is found; [gotcha 5] null for none', async () => {
  const agent = vendorClient(parley, 'anna').getListAgent();
  expect(await agent.getTicketCategoryEntityAsync(3)).toMatchObject({ categoryMaster: 12 });
  expect(await agent.getTicketCategoryEntityAsync(99_999)).toBeNull();
});

test('[gotcha 3] flags are texts on the wire', async () => {
  const path = 'Agents/List/GetTicketCategoryEntity?ticketCategoryEntityId=1';
  const { body } = await callWebApi(parley, path);
  expect(body.Flags).toBe('Internal, DefaultToCategoryMaster');
});

test('the id has to be there', async () => {
  const answer = await callWebApi(parley, 'Agents/List/GetTicketCategoryEntity');
  expect([answer.status, answer.body.Message]).toEqual([
    400,
    'ticketCategoryEntityId: this parameter is missing',
  ]);
});
