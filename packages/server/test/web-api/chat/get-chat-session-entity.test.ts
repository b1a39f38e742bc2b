import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import {
  LINKED,
  ongoingSession,
  startSessionWorld,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/GetChatSessionEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused, and finds out nothing', async () => {
  const id = await waitingSession(parley);
  for (const wanted of [id, 99_999]) {
    const answer = await callWebApi(parley, `${PATH}?chatSessionEntityId=${wanted}`, { as: null });
    expect([answer.status, answer.body.ErrorCode]).toEqual([401, 'not_authenticated']);
  }
});

test('[WS4] [gotcha 5] [gotcha 6] null for who is no member, for no such session, and for a deleted one', async () => {
  const id = await waitingSession(parley);
  expect(await chatAgent(parley, 'zoe').getChatSessionEntityAsync(id)).toBeNull();
  expect(await chatAgent(parley, 'anna').getChatSessionEntityAsync(99_999)).toBeNull();
  await chatAgent(parley, 'anna').deleteChatSessionEntityAsync(id);
  const answer = await callWebApi(parley, `${PATH}?chatSessionEntityId=${id}`, { body: 'null' });
  expect([answer.status, answer.text]).toEqual([200, 'null']);
});

test('members read it, those who only listen too', async () => {
  const id = await ongoingSession(parley, 'anna');
  expect(await chatAgent(parley, 'lea').getChatSessionEntityAsync(id)).toMatchObject({
    chatSessionId: id,
    topicId: 2,
    status: 'CustomerLast',
    customerName: 'Per',
    rank: 1,
    user: { associateId: 1, name: 'anna', ejUserId: 11, type: 'InternalAssociate' },
  });
});

test('[WS14] its key is told to who may read it for good, and write for its customer', async () => {
  const keyFor = async (name: Parameters<typeof chatAgent>[1], id: number) =>
    (await chatAgent(parley, name).getChatSessionEntityAsync(id)).sessionKey;
  const annas = await ongoingSession(parley, 'anna');
  for (const name of ['anna', 'root'] as const) expect(await keyFor(name, annas)).not.toBe('');
  // bo responds and does not listen, lea listens and does not respond.
  for (const name of ['bo', 'lea'] as const) {
    expect(await keyFor(name, annas)).toBe('');
    const sessions = await chatAgent(parley, name).chatSessionsForUserAsync();
    expect(sessions.filter(({ sessionKey }) => sessionKey !== '')).toEqual([]);
  }
  expect(await keyFor('bo', await waitingSession(parley))).toBe('');
  expect(await keyFor('bo', await ongoingSession(parley, 'bo'))).not.toBe('');
});

test('linked records are shown, filled from their tables', async () => {
  const id = await waitingSession(parley);
  await parley.db.query(
    `update chat_session set customer_id = $2, contact_id = $3, project_id = $4, sale_id = $5,
      ticket_id = $6 where id = $1`,
    [id, LINKED.person, LINKED.contact, LINKED.project, LINKED.sale, LINKED.ticket],
  );
  expect(await chatAgent(parley, 'root').getChatSessionEntityAsync(id)).toMatchObject({
    person: { personId: LINKED.person, fullName: 'Per Fjell', contactName: 'Fjell AS' },
    contact: { contactId: LINKED.contact, name: 'Fjell AS' },
    project: { projectId: LINKED.project, name: 'Tunnel' },
    sale: { saleId: LINKED.sale, title: 'Lamps' },
    ticket: { ticketId: LINKED.ticket, title: 'Too dark' },
  });
});

test('[gotcha 15] the parameter counts in any case, and has to be a number', async () => {
  const id = await waitingSession(parley);
  for (const name of ['chatSessionEntityId', 'ChatSessionEntityId', 'CHATSESSIONENTITYID']) {
    const { body } = await callWebApi(parley, `${PATH}?${name}=${id}`);
    expect(body.ChatSessionId).toBe(id);
  }
  const sentence = async (query: string) => {
    const { status, body } = await callWebApi(parley, `${PATH}${query}`);
    expect([status, body.ErrorType]).toEqual([400, 'ArgumentException']);
    expect(body.Message).toBe(body.ErrorMessage);
    return body.ErrorMessage;
  };
  expect(await sentence('')).toBe('chatSessionEntityId: this parameter is missing');
  expect(await sentence('?chatSessionEntityId=five')).toBe(
    'chatSessionEntityId: "five" is not a number',
  );
});

test('[gotcha 3] [gotcha 8] names are PascalCase, flags and rights are texts', async () => {
  const id = await waitingSession(parley);
  await parley.db.query('update chat_session set flags = 3 where id = $1', [id]);
  const { body } = await callWebApi(parley, `${PATH}?chatSessionEntityId=${id}`, { as: 'bo' });
  expect(body.Flags).toBe('CustomerIsTyping, UserIsTyping');
  expect(body.TableRight).toMatchObject({ Mask: 'URI' });
  for (const name of Object.keys(body)) expect(name).toMatch(/^[A-Z]/);
});

test('[gotcha 17] $select leaves what is chosen, and forgives question marks and spaces', async () => {
  const id = await ongoingSession(parley, 'anna');
  const { body } = await callWebApi(
    parley,
    `${PATH}?chatSessionEntityId=${id}&$select=chatSessionId, user/name?, nonsense`,
  );
  expect(body).toMatchObject({ ChatSessionId: id, CustomerName: null, Status: null });
  expect(body.User).toMatchObject({ Name: 'anna', AssociateId: null });
  expect(Object.keys(body)).toHaveLength(33);
});
