import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultTicket } from '../../src/crm/default-records.ts';
import { getTicket, listMessagesOfTicket } from '../../src/crm/get-records.ts';
import { savePerson, saveTicket, saveTicketMessage } from '../../src/crm/save-records.ts';
import { type CrmOffice, openOffice } from './crm-office.ts';

const STATUS = { open: 1, waiting: 2, postponed: 3, closed: 4 };
const BASE = { active: 1, closed: 2, postponed: 3 };

let office: CrmOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a request', () => {
  test('[CR13] begins active, external and as the caller’s own', async () => {
    const { deps, anna } = office;
    expect(await defaultTicket(deps, anna)).toMatchObject({
      author: 'Anna Berg',
      ownedBy: 11,
      origin: 13,
      status: BASE.active,
      ticketStatusId: STATUS.open,
      priorityId: 2,
      typeId: 1,
      securityLevel: 2,
    });
  });

  test('[CR17] is made by the caller, and the system user’s when nobody owns it', async () => {
    const { deps, anna, bo } = office;
    const made = await saveTicket(deps, anna, { title: 'Zip', categoryId: 2, priorityId: 3 });
    expect(made).toMatchObject({
      registeredBy: 11,
      ownedBy: 11,
      origCategoryId: 2,
      origPriorityId: 3,
      shown: { createdByName: 'Anna Berg', categoryFullname: 'Customer service/Orders' },
    });
    const { id } = made;
    const changed = await saveTicket(deps, bo, { id, ownedBy: null, categoryId: 4, priorityId: 1 });
    expect(changed).toMatchObject({
      registeredBy: 11,
      ownedBy: 1,
      categoryId: 4,
      origCategoryId: 2,
      origPriorityId: 3,
      shown: { ownedByName: '', ownedByAssociateId: null },
    });
  });

  test('[CR18] takes its base status from its status, or the other way round', async () => {
    const { deps, anna } = office;
    const steps = [
      [{ ticketStatusId: STATUS.waiting }, STATUS.waiting, BASE.postponed],
      [{ status: BASE.closed }, STATUS.closed, BASE.closed],
      [{ ticketStatusId: STATUS.postponed, status: BASE.active }, STATUS.postponed, BASE.postponed],
      [{ ticketStatusId: null }, STATUS.postponed, BASE.postponed],
      [{ ticketStatusId: STATUS.open }, STATUS.open, BASE.active],
    ] as const;
    const { id } = await saveTicket(deps, anna, { title: 'Steps' });
    for (const [input, ticketStatusId, status] of steps) {
      expect(await saveTicket(deps, anna, { id, ...input })).toMatchObject({
        ticketStatusId,
        status,
      });
    }
    const closed = await saveTicket(deps, anna, {
      title: 'Born closed',
      ticketStatusId: STATUS.closed,
    });
    expect(closed).toMatchObject({ status: BASE.closed, closedAt: deps.now() });
    await expect(saveTicket(deps, anna, { id, ticketStatusId: 99 })).rejects.toMatchObject({
      detail: ['ticketStatusId: there is no request status 99.'],
    });
  });

  test('[CR19] keeps when it was closed, and forgets it when it is opened again', async () => {
    const { deps, anna } = office;
    const { id } = await saveTicket(deps, anna, { title: 'Open and shut' });
    office.pass(30 * 60_000);
    const closed = await saveTicket(deps, anna, { id, status: BASE.closed });
    expect(closed).toMatchObject({ closedAt: deps.now(), realTimeToClose: 30 });
    office.pass(60_000);
    const renamed = await saveTicket(deps, anna, { ...closed, title: 'Shut' });
    expect(renamed).toMatchObject({ closedAt: closed.closedAt, updated: deps.now() });
    expect(await saveTicket(deps, anna, { id, status: BASE.active })).toMatchObject({
      closedAt: null,
    });
  });

  test('[CR12] does not change when what was read is saved', async () => {
    const { deps, anna, bo } = office;
    const made = await saveTicket(deps, anna, {
      title: 'Same',
      status: BASE.closed,
      language: 'no',
    });
    const message = await saveTicketMessage(deps, anna, {
      ticketId: made.id,
      htmlBody:
        '<p style="color:#ff0000">Hi <a href="https://a.example/?a=1&amp;b=2">there</a></p>',
    });
    const read = await getTicket(deps, made.id);
    office.pass(60_000);
    expect(await saveTicket(deps, bo, { ...made, ...read })).toEqual(read);
    expect(await saveTicketMessage(deps, bo, { ...message })).toEqual(message);
    expect(await getTicket(deps, made.id)).toEqual(read);
  });
});

describe('a message', () => {
  test('[CR10] needs a request and a text', async () => {
    const { deps, anna } = office;
    const { id } = await saveTicket(deps, anna, { title: 'Empty' });
    await expect(saveTicketMessage(deps, anna, { body: 'To whom?' })).rejects.toMatchObject({
      detail: ['A message needs a request.'],
    });
    await expect(
      saveTicketMessage(deps, anna, { ticketId: id, htmlBody: '<script>x()</script>' }),
    ).rejects.toMatchObject({ detail: ['A message needs a text.'] });
    await expect(saveTicket(deps, anna, {})).rejects.toMatchObject({
      detail: ['A request needs a title.'],
    });
  });

  test('[CR20] is the caller’s and stays with its request', async () => {
    const { deps, bo } = office;
    const { id } = await saveTicket(deps, bo, { title: 'Mine' });
    const { id: other } = await saveTicket(deps, bo, { title: 'Other' });
    const message = await saveTicketMessage(deps, bo, { ticketId: id, body: 'Hello' });
    expect(message).toMatchObject({ registeredBy: 12, author: 'bo', type: 1, searchTitle: 'Mine' });
    await expect(
      saveTicketMessage(deps, bo, { id: message.id, ticketId: other }),
    ).rejects.toMatchObject({ detail: ['ticketId: a message stays with its request.'] });
  });

  test.each([
    ['<p onclick="x()">Hi</p><script>x()</script>', '<p>Hi</p>', 'Hi'],
    ['<a href="javascript:x()">a</a>', '<a rel="noopener noreferrer">a</a>', 'a'],
    ['<img src="cid:logo" onerror="x()" alt="A"> b', '<img src="cid:logo" alt="A" /> b', ' b'],
    ['<img src="data:text/html,x"> c', '<img /> c', ' c'],
    ['<form><input><b>bold</b></form>', '<b>bold</b>', 'bold'],
    ['<iframe src="https://a.example"></iframe><i>x</i>', '<i>x</i>', 'x'],
    ['<p style="position:fixed;color:red">x</p>', '<p style="color:red">x</p>', 'x'],
    ['<div style="background-image:url(https://a.example)">x</div>', '<div>x</div>', 'x'],
    ['<svg onload="x()"><b>y</b></svg>', '<b>y</b>', 'y'],
    ['a &lt;b&gt; &amp; c', 'a &lt;b&gt; &amp; c', 'a <b> & c'],
  ])('[CR21] cleans %s', async (given, htmlBody, body) => {
    const { deps, anna } = office;
    const { id: ticketId } = await saveTicket(deps, anna, { title: 'HTML' });
    const message = await saveTicketMessage(deps, anna, { ticketId, htmlBody: given });
    expect(message).toMatchObject({ htmlBody, body, type: 2 });
  });

  test('[CR21] refuses HTML that is nested beyond reading, however it is closed', async () => {
    const { deps, anna } = office;
    const { id: ticketId } = await saveTicket(deps, anna, { title: 'Deep' });
    for (const htmlBody of ['<div>'.repeat(150_000), '<p title="</p>"><b>'.repeat(50_000)]) {
      await expect(saveTicketMessage(deps, anna, { ticketId, htmlBody })).rejects.toMatchObject({
        code: 'bad_request',
        detail: ['htmlBody is nested more than 1000 levels deep.'],
      });
    }
    const flat = await saveTicketMessage(deps, anna, { ticketId, htmlBody: '<hr>'.repeat(2_000) });
    expect(flat.htmlBody).toBe('<hr />'.repeat(2_000));
  });

  test('[CR22] is counted; the first reply of a user leaves its time', async () => {
    const { deps, anna } = office;
    const { id: personId } = await savePerson(deps, anna, { firstname: 'Per' });
    const { id: ticketId } = await saveTicket(deps, anna, { title: 'Counted', personId });
    await saveTicketMessage(deps, anna, { ticketId, personId, body: 'Where is it?', timeSpent: 1 });
    await saveTicketMessage(deps, anna, { ticketId, body: 'Inside only', securityLevel: 1 });
    await saveTicketMessage(deps, anna, { ticketId, body: 'Soon', updateRepliedAt: false });
    expect(await getTicket(deps, ticketId)).toMatchObject({
      messageCount: 3,
      replyCount: 1,
      repliedAt: null,
      timeSpent: 1,
    });
    office.pass(20 * 60_000);
    const replied = deps.now();
    await saveTicketMessage(deps, anna, { ticketId, body: 'It has left', timeSpent: 4 });
    office.pass(60_000);
    await saveTicketMessage(deps, anna, { ticketId, body: 'It is there' });
    expect(await getTicket(deps, ticketId)).toMatchObject({
      messageCount: 5,
      replyCount: 3,
      repliedAt: replied,
      realTimeToReply: 20,
      timeSpent: 5,
      updated: deps.now(),
    });
    const bodies = (await listMessagesOfTicket(deps, ticketId)).map(({ body }) => body);
    expect(bodies).toEqual(['Where is it?', 'Inside only', 'Soon', 'It has left', 'It is there']);
  });

  test('[CR22] is counted when many are written at once', async () => {
    const { deps, anna } = office;
    const { id: ticketId } = await saveTicket(deps, anna, { title: 'Busy' });
    const bodies = Array.from({ length: 8 }, (_, index) => `No. ${index}`);
    await Promise.all(bodies.map((body) => saveTicketMessage(deps, anna, { ticketId, body })));
    expect(await getTicket(deps, ticketId)).toMatchObject({ messageCount: 8, replyCount: 8 });
  });
});
