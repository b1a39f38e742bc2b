import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley, TOPICS } from '../../support/test-parley.ts';
import {
  ASSOCIATES,
  countSessions,
  LINKED,
  ongoingSession,
  startSessionWorld,
  storedSession,
  waitingSession,
} from '../../support/web-api/session-world.ts';
import { callWebApi, chatAgent, type PersonName, vendor } from '../../support/web-api/wire.ts';

const PATH = 'Agents/Chat/SaveChatSessionEntity';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

/** Saves over raw HTTP. */
async function save(body: unknown, as: PersonName | null = 'anna') {
  return callWebApi(parley, PATH, { as, body });
}

/** Status and sentence of a save that is refused; nothing may be stored by it. */
async function refusalOf(body: Record<string, unknown>, as: PersonName | null = 'anna') {
  const id = Number(body.ChatSessionId ?? 0);
  const before = [await storedSession(parley, id), await countSessions(parley)];
  const answer = await save(body, as);
  expect([await storedSession(parley, id), await countSessions(parley)]).toEqual(before);
  return [answer.status, answer.body.ErrorMessage];
}

test('a stranger is refused', async () => {
  const id = await waitingSession(parley);
  const answer = await refusalOf({ ChatSessionId: id, CustomerName: 'X' }, null);
  expect(answer).toEqual([401, expect.stringContaining('Basic, SOTicket or Bearer')]);
});

test('[CS85] who may not answer in the topic saves nothing in it', async () => {
  const id = await waitingSession(parley);
  for (const name of ['zoe', 'lea'] as const) {
    for (const body of [{ ChatSessionId: id, CustomerName: 'X' }, { TopicId: TOPICS.queue }]) {
      expect((await refusalOf(body, name))[0]).toBe(403);
    }
  }
  expect((await refusalOf({ TopicId: TOPICS.forms }, 'bo'))[0]).toBe(403);
});

test('[CS82] a session is brought in through the vendor’s client', async () => {
  const agent = chatAgent(parley, 'anna');
  const blank = await agent.createDefaultChatSessionEntityAsync();
  const saved = await agent.saveChatSessionEntityAsync({
    ...blank,
    topicId: TOPICS.queue,
    customerName: 'Åse',
  });
  expect(saved).toMatchObject({
    chatSessionId: expect.any(Number),
    topicId: TOPICS.queue,
    status: 'InQueue',
    customerName: 'Åse',
    customerAlias: 'Åse',
    sessionKey: expect.stringMatching(/^[\w-]{32}$/),
    initialQueuePos: expect.any(Number),
  });
  expect(saved.chatSessionId).toBeGreaterThan(0);
  expect(await agent.getChatSessionEntityAsync(saved.chatSessionId ?? 0)).toEqual(saved);
});

test('[CS83] an ended and an ongoing one come in with their agents', async () => {
  const user = { EjUserId: AGENTS.bo };
  const ended = await save({ TopicId: 2, Status: 'Closed', User: user, Rating: 4 });
  expect(ended.body).toMatchObject({ User: { Name: 'bo' }, Status: 'Closed', Rating: 4 });
  const ongoing = await save({ TopicId: 2, Status: 'UserLast', User: { Name: 'ANNA' } });
  expect(ongoing.body).toMatchObject({
    User: { AssociateId: ASSOCIATES.anna },
    Status: 'UserLast',
  });
  expect(await refusalOf({ TopicId: 2, Status: 'UserLast' })).toEqual([
    422,
    'An ongoing chat session has a user or an active bot, and not both; one that waits has no user: User',
  ]);
});

test('[CS87] what differs is stored, and nothing else', async () => {
  const agent = chatAgent(parley, 'anna');
  const id = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, id);
  const entity = await agent.getChatSessionEntityAsync(id);
  const changed = { ...entity, customerAlias: 'VIP', customerConsented: true, rating: 957 };
  expect(await agent.saveChatSessionEntityAsync(changed)).toEqual(changed);
  expect(await storedSession(parley, id)).toEqual({
    ...before,
    customer_alias: 'VIP',
    consented: true,
    rating: 957,
    revision: Number(before?.revision) + 1,
    events: Number(before?.events) + 1,
  });
});

test('[WS12] links count by their ids, whatever else is said of them', async () => {
  const id = await waitingSession(parley);
  const { body } = await save({
    ChatSessionId: id,
    Person: { PersonId: LINKED.person, Firstname: 'Somebody else' },
    Contact: { ContactId: `${LINKED.contact}` },
    Project: { ProjectId: LINKED.project },
    Sale: { SaleId: LINKED.sale },
    Ticket: { TicketId: LINKED.ticket },
  });
  expect(body).toMatchObject({
    Person: { PersonId: LINKED.person, Firstname: 'Per' },
    Contact: { Name: 'Fjell AS' },
    Project: { Name: 'Tunnel' },
    Sale: { Title: 'Lamps' },
    Ticket: { Title: 'Too dark' },
  });
  const cleared = await save({ ChatSessionId: id, Person: null, Contact: { ContactId: 0 } });
  expect(cleared.body).toMatchObject({ Person: null, Contact: null, Project: { Name: 'Tunnel' } });
});

test('[gotcha 9] absent is unchanged, null clears', async () => {
  const id = await waitingSession(parley);
  const before = await storedSession(parley, id);
  await save({ ChatSessionId: id, CustomerEmail: 'per@fjell.no', CustomerPhone: '1' });
  await save({ ChatSessionId: id, CustomerEmail: null });
  expect(await storedSession(parley, id)).toMatchObject({
    name: before?.name,
    email: '',
    phone: '1',
    customer_alias: before?.customer_alias,
  });
});

test('[CS88] an open session keeps its own history, and its key', async () => {
  const id = await ongoingSession(parley, 'anna');
  const before = await storedSession(parley, id);
  await save({
    ...{ ChatSessionId: id, SessionKey: 'est', Rank: 235, AlertLevel: 418, InitialQueuePos: 613 },
    ...{ WhenRequested: '2002-08-11T10:10:59', WhenStarted: null, FirstMessage: 'rerum' },
  });
  expect(await storedSession(parley, id)).toEqual(before);
});

test('[CS89] [CS90] [CS91] status, user and transfer are led by the rules', async () => {
  const id = await ongoingSession(parley, 'anna');
  const saved = (body: object) => save({ ChatSessionId: id, ...body });
  const asked = await saved({ TransferTo: { AssociateId: ASSOCIATES.bo } });
  expect(asked.body).toMatchObject({ TransferTo: { Name: 'bo' }, User: { Name: 'anna' } });
  expect((await saved({ TransferTo: null })).body.TransferTo).toBeNull();
  expect(await refusalOf({ ChatSessionId: id, User: { Name: 'bo' } })).toMatchObject([409, {}]);
  expect((await saved({ Status: 'Finished' })).body).toMatchObject({
    Status: 'Closed',
    User: { Name: 'anna' },
  });
  const [status, sentence] = await refusalOf({ ChatSessionId: id, Status: 'Faq' });
  expect([status, sentence]).toEqual([409, expect.stringMatching(/Closed, Faq$/)]);
});

test('[gotcha 4] statuses and flags come by name in any case, by number and as numeric text', async () => {
  const flagsAfter = async (Flags: unknown) => {
    const id = await waitingSession(parley);
    const { status, body } = await save({ ChatSessionId: id, Flags });
    expect(status).toBe(200);
    return body.Flags;
  };
  expect(await flagsAfter('CustomerIsTyping')).toBe('CustomerIsTyping');
  expect(await flagsAfter('customeristyping,userIsTyping')).toBe('CustomerIsTyping, UserIsTyping');
  // The vendor's client numbers them from 0.
  expect(await flagsAfter(1)).toBe('UserIsTyping');
  expect(await flagsAfter('1')).toBe('UserIsTyping');
  expect(await flagsAfter(0)).toBe('None');
  expect(await flagsAfter(null)).toBe('None');
  for (const Status of ['closed', 9, '9']) {
    expect((await save({ TopicId: TOPICS.queue, Status })).body.Status).toBe('Closed');
  }
});

test('[CS89] a program fills in the form of the session that it began, and brings it into the queue', async () => {
  const agent = chatAgent(parley, 'anna');
  const begun = await agent.createChatSessionForTopicAsync(TOPICS.forms);
  expect(begun.status).toBe('PreChatForm');
  const { chatSessionId } = begun;
  expect((await refusalOf({ ChatSessionId: chatSessionId, Status: 'InQueue' }))[0]).toBe(422);
  const filled = await agent.saveChatSessionEntityAsync({
    ...{ ...begun, status: vendor.ChatSessionStatus.InQueue },
    ...{ customerName: 'Per', customerEmail: 'per@example.com', customerConsented: true },
  });
  expect(filled).toMatchObject({ status: 'InQueue', customerName: 'Per' });
  expect((await agent.pickUpChatSessionAsync(chatSessionId ?? 0)).user?.name).toBe('anna');
});

test('[gotcha 8] names count in any case, also inside', async () => {
  const { body } = await save({ topicid: 2, STATUS: 'Closed', user: { associateid: 2 } });
  expect(body).toMatchObject({ TopicId: 2, User: { Name: 'bo' } });
});

test('[gotcha 17] sloppy JSON is forgiven', async () => {
  const { status, body } = await save(
    '{"TopicId": "2", "Status": "Closed", "Rating": "3", "CustomerConsented": "true", "Colour": 1,}',
  );
  expect([status, body.TopicId, body.Rating, body.CustomerConsented]).toEqual([200, 2, 3, true]);
});

test.each([
  [{ Status: 'Opened' }, 'Status: "Opened" is not one of Invalid, PreChatForm, Faq, '],
  [{ Status: 'Invalid' }, 'Status: "Invalid" is no status that a session can have'],
  [{ Status: 99 }, 'Status: 99 is not one of '],
  [{ Flags: 'Asleep' }, 'Flags: "Asleep" is not one of None, CustomerIsTyping, UserIsTyping'],
  [{ CustomerAlias: 'x'.repeat(65) }, 'CustomerAlias: the text is longer than 64 characters'],
  [{ CustomerPhone: 'x'.repeat(33) }, 'CustomerPhone: the text is longer than 32 characters'],
  [{ CustomerName: 'a\0b' }, 'CustomerName: a text cannot hold the character U+0000'],
  [{ WhenEnded: 'yesterday' }, 'WhenEnded: "yesterday": expected a date such as '],
  [{ WhenEnded: '2024-02-30T00:00:00' }, 'WhenEnded: "2024-02-30T00:00:00": expected a date '],
  [{ Rank: 1.5 }, 'Rank: 1.5 is not a whole number of 32 bits'],
  [{ CustomerConsented: 'perhaps' }, 'CustomerConsented: "perhaps" is neither true nor false'],
  [{ TopicId: 588 }, 'TopicId: there is no chat topic 588'],
  [{ User: { AssociateId: 99 } }, 'User: there is no associate 99'],
  [{ TransferTo: { Name: 'nobody' } }, 'TransferTo: nobody is called "nobody"'],
  [{ Person: { PersonId: 99 } }, 'Person: there is no person 99'],
  [{ Contact: { ContactId: 99 } }, 'Contact: there is no contact 99'],
  [{ Project: { ProjectId: 99 } }, 'Project: there is no project 99'],
  [{ Sale: { SaleId: 99 } }, 'Sale: there is no sale 99'],
  [{ Ticket: { TicketId: 99 } }, 'Ticket: there is no request 99'],
  [{ User: 'bo' }, 'User: "bo" is not an object (Associate)'],
])('[WS3] %o is refused with its sentence, and nothing is stored', async (wrong, sentence) => {
  const ChatSessionId = await waitingSession(parley);
  const refusal = [400, expect.stringMatching(new RegExp(`^${escapeRegExp(sentence)}`))];
  expect(await refusalOf({ ChatSessionId, CustomerName: 'X', ...wrong })).toEqual(refusal);
  expect(await refusalOf({ TopicId: 2, Status: 'Closed', ...wrong })).toEqual(refusal);
});

test('[WS4] a session that there is not cannot be saved, nor can nothing', async () => {
  expect(await refusalOf({ ChatSessionId: 99_999, CustomerName: 'X' })).toEqual([
    400,
    'ChatSessionId: there is no chat session 99999; without an id, or with 0, it is a new one',
  ]);
  for (const body of ['null', '']) {
    const answer = await save(body);
    expect([answer.status, answer.body.ErrorMessage]).toEqual([
      400,
      'The body: has no ChatSessionEntity',
    ]);
  }
  expect(await refusalOf({ Status: 'Closed' })).toEqual([400, 'TopicId: a chat topic is needed']);
});

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
