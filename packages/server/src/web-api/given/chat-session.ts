/** What a caller gives as a ChatSessionEntity, as the use case takes it. */
import { ChatError } from '../../chat/chat-error.ts';
import type { GivenSessionRecord } from '../../chat/given-session.ts';
import type { Queryable } from '../../storage/database.ts';
import type { chatSessionEntity } from '../carriers/chat-session-entity.ts';
import type { Given } from '../carriers/property.ts';
import { linkedId } from './linked-id.ts';
import { givenUserIds } from './named-users.ts';

type GivenEntity = Given<typeof chatSessionEntity>;

/** Where a field of the use case stands on the wire. */
export const SESSION_NAMES = {
  id: 'ChatSessionId',
  topicId: 'TopicId',
  userId: 'User',
  customerId: 'Person',
  customerAlias: 'CustomerAlias',
  customerHost: 'CustomerHost',
  name: 'CustomerName',
  email: 'CustomerEmail',
  phone: 'CustomerPhone',
  consented: 'CustomerConsented',
  companyName: 'CustomerCompanyName',
  status: 'Status',
  firstMessage: 'FirstMessage',
  lastMessage: 'LastMessage',
  whenRequested: 'WhenRequested',
  whenStarted: 'WhenStarted',
  whenEnded: 'WhenEnded',
  idle: 'WhenIdle',
  customerFetch: 'WhenFetched',
  sessionKey: 'SessionKey',
  initialQueuePos: 'InitialQueuePos',
  alertLevel: 'AlertLevel',
  rank: 'Rank',
  flags: 'Flags',
  contactId: 'Contact',
  projectId: 'Project',
  saleId: 'Sale',
  ticketId: 'Ticket',
  transferTo: 'TransferTo',
  chatbotIsActive: 'ChatbotIsActive',
  rating: 'Rating',
} as const satisfies Readonly<Record<Exclude<keyof GivenSessionRecord, 'country'>, string>>;

/** @throws ChatError `bad_request` for users that nobody knows, and for the status that is none. */
export async function givenSession(db: Queryable, given: GivenEntity): Promise<GivenSessionRecord> {
  if (given.Status === 'Invalid') {
    throw new ChatError('bad_request', ['Status: "Invalid" is no status that a session can have']);
  }
  const { User: userId, TransferTo: transferTo } = await givenUserIds(db, {
    User: given.User,
    TransferTo: given.TransferTo,
  });
  return {
    id: given.ChatSessionId,
    topicId: given.TopicId,
    userId,
    customerId: linkedId(given.Person, 'PersonId'),
    customerAlias: given.CustomerAlias,
    customerHost: given.CustomerHost,
    name: given.CustomerName,
    email: given.CustomerEmail,
    phone: given.CustomerPhone,
    consented: given.CustomerConsented,
    companyName: given.CustomerCompanyName,
    status: given.Status,
    firstMessage: given.FirstMessage,
    lastMessage: given.LastMessage,
    whenRequested: given.WhenRequested,
    whenStarted: given.WhenStarted,
    whenEnded: given.WhenEnded,
    idle: given.WhenIdle,
    customerFetch: given.WhenFetched,
    sessionKey: given.SessionKey,
    initialQueuePos: given.InitialQueuePos,
    alertLevel: given.AlertLevel,
    rank: given.Rank,
    flags: given.Flags,
    contactId: linkedId(given.Contact, 'ContactId'),
    projectId: linkedId(given.Project, 'ProjectId'),
    saleId: linkedId(given.Sale, 'SaleId'),
    ticketId: linkedId(given.Ticket, 'TicketId'),
    transferTo,
    chatbotIsActive: given.ChatbotIsActive,
    rating: given.Rating,
  };
}
