/** Who may do what in a chat topic, as the vendor shows it. */
import { type AssociateRecord, loadAssociatesByUser } from '../../storage/crm/associates.ts';
import type { TopicUser } from '../../storage/topic-users.ts';
import type { associate } from '../carriers/associate.ts';
import type { chatTopicAgent } from '../carriers/chat-topic-agent.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { Call } from '../endpoints/call.ts';
import { presentAssociate } from './associate.ts';

export type ChatTopicAgentValue = Value<typeof chatTopicAgent>;

/** One statement, however many users. */
export async function presentTopicAgents(
  { chat }: Call,
  users: readonly TopicUser[],
): Promise<readonly ChatTopicAgentValue[]> {
  const ids = users.map(({ userId }) => userId);
  const associates = await loadAssociatesByUser(chat.db, ids);
  return users.map((user) => ({
    TopicId: user.topicId,
    User: presentUser(user, associates.get(user.userId)),
    CanListen: user.canListen,
    CanRespond: user.canRespond,
    CanManage: user.manager,
    CanNotify: user.notifications,
  }));
}

export async function presentTopicAgent(call: Call, user: TopicUser): Promise<ChatTopicAgentValue>;
export async function presentTopicAgent(
  call: Call,
  user: TopicUser | null,
): Promise<ChatTopicAgentValue | null>;
export async function presentTopicAgent(
  call: Call,
  user: TopicUser | null,
): Promise<ChatTopicAgentValue | null> {
  if (user === null) return null;
  const [value] = await presentTopicAgents(call, [user]);
  return value ?? null;
}

/** Who is no associate is told with what there is, so that it can be named when the list comes back. */
function presentUser(
  user: TopicUser,
  record: AssociateRecord | undefined,
): Value<typeof associate> {
  if (record !== undefined) return presentAssociate(record);
  return {
    AssociateId: 0,
    Name: user.login,
    PersonId: 0,
    Rank: 0,
    Tooltip: '',
    Type: 'Unknown',
    GroupIdx: 0,
    FullName: user.displayName,
    FormalName: user.displayName,
    Deleted: false,
    EjUserId: user.userId,
    UserName: user.login,
    tableRight: TABLE_RIGHT.select,
  };
}
