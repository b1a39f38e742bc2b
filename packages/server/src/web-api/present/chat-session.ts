/** Chat sessions as the vendor shows them, with the records they refer to. */
import { mayDelete, maySave } from '@parley/domain';
import { mayHoldKey, rightsIn } from '../../chat/agent-rights.ts';
import type { Agent } from '../../storage/agents.ts';
import type { SessionRecord } from '../../storage/session-records.ts';
import type { chatSessionEntity } from '../carriers/chat-session-entity.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { Call } from '../endpoints/call.ts';
import { type LinkedValues, loadLinkedValues } from './linked-values.ts';

export type ChatSessionValue = Value<typeof chatSessionEntity>;

/** As many statements as there are kinds of linked records, however many sessions. */
export async function presentSessions(
  { chat, agent }: Call,
  records: readonly SessionRecord[],
): Promise<readonly ChatSessionValue[]> {
  const linked = await loadLinkedValues(chat.db, records);
  return records.map((record) => presentRecord(record, linked, agent));
}

export async function presentSession(call: Call, record: SessionRecord): Promise<ChatSessionValue>;
export async function presentSession(
  call: Call,
  record: SessionRecord | null,
): Promise<ChatSessionValue | null>;
export async function presentSession(
  call: Call,
  record: SessionRecord | null,
): Promise<ChatSessionValue | null> {
  if (record === null) return null;
  const [value] = await presentSessions(call, [record]);
  return value ?? null;
}

function presentRecord(
  record: SessionRecord,
  linked: LinkedValues,
  agent: Agent,
): ChatSessionValue {
  return {
    ChatSessionId: record.id,
    TopicId: record.topicId,
    User: shown(linked.associates, record.userId),
    Person: shown(linked.persons, record.customerId),
    CustomerAlias: record.customerAlias,
    CustomerHost: record.customerHost,
    CustomerName: record.name,
    CustomerEmail: record.email,
    CustomerPhone: record.phone,
    CustomerConsented: record.consented,
    CustomerCompanyName: record.companyName,
    Status: record.status,
    FirstMessage: record.firstMessage,
    LastMessage: record.lastMessage,
    WhenRequested: record.whenRequested,
    WhenStarted: record.whenStarted,
    WhenEnded: record.whenEnded,
    WhenIdle: record.idle,
    WhenFetched: record.customerFetch,
    SessionKey: mayHoldKey(agent, record) ? record.sessionKey : '',
    InitialQueuePos: record.initialQueuePos,
    AlertLevel: record.alertLevel,
    Rank: record.rank ?? 0,
    Flags: record.flags,
    Contact: shown(linked.contacts, record.contactId),
    Project: shown(linked.projects, record.projectId),
    Sale: shown(linked.sales, record.saleId),
    Ticket: shown(linked.tickets, record.ticketId),
    TransferTo: shown(linked.associates, record.transferTo),
    ChatbotIsActive: record.chatbotIsActive,
    Rating: record.rating ?? 0,
    tableRight: rightsOf(agent, record.topicId),
  };
}

function rightsOf(agent: Agent, topicId: number): number {
  const rights = rightsIn(agent, topicId);
  return (
    TABLE_RIGHT.select |
    (maySave(rights) ? TABLE_RIGHT.insert | TABLE_RIGHT.update : 0) |
    (mayDelete(rights) ? TABLE_RIGHT.delete : 0)
  );
}

function shown<V>(values: ReadonlyMap<number, V>, id: number | null): V | null {
  return (id === null ? undefined : values.get(id)) ?? null;
}
