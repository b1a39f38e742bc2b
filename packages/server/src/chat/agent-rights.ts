/** What an agent may do in a topic, and which chat sessions it may see. The one place that says so. */
import { type ChatSession, isOngoing, maySave, type Rights } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';

/** The rights of customers and of the server itself. */
export const NO_RIGHTS: Rights = {
  canRespond: false,
  canListen: false,
  manager: false,
  administrator: false,
};

export function rightsIn(agent: Agent | null, topicId: number): Rights {
  if (agent === null) return NO_RIGHTS;
  const membership = agent.memberships.find((member) => member.topicId === topicId);
  return { ...NO_RIGHTS, ...membership?.rights, administrator: agent.administrator };
}

/** Whether the agent may see the topic's settings and who is in it (CT4, CT10). */
export function maySeeTopic(agent: Agent, topicId: number): boolean {
  return agent.administrator || agent.memberships.some((member) => member.topicId === topicId);
}

/** Whether the agent may say who is in the topic, and set the presence of those who are (CT11, PR3). */
export function mayManageTopic(agent: Agent, topicId: number): boolean {
  const rights = rightsIn(agent, topicId);
  return rights.manager || rights.administrator;
}

/** Whether the agent may bring sessions of the topic in, save them, and write in them for others (CS85). */
export function maySaveIn(agent: Agent, topicId: number): boolean {
  return maySave(rightsIn(agent, topicId));
}

/** Whether the agent is to be told of waiting customers in any topic. */
export function hasChatNotify(agent: Agent): boolean {
  return agent.memberships.some((member) => member.notifications);
}

/** The name that customers of the topic see; the nickname where the agent is no member. */
export function shownNameIn(agent: Agent | null, topicId: number): string {
  if (agent === null) return '';
  const membership = agent.memberships.find((member) => member.topicId === topicId);
  return membership?.shownName ?? agent.nickname;
}

/** Whether a row of the agent's lists shows the session: it waits in a topic of the agent's, or it is the agent's own. */
export function isListedFor(agent: Agent, session: ChatSession): boolean {
  if (session.status === 'Deleted') return false;
  if (isOwn(agent, session)) return true;
  return (
    session.status === 'InQueue' &&
    !session.botActive &&
    agent.memberships.some((member) => member.topicId === session.topicId)
  );
}

/** Whether the agent may read the session's messages: its own, waiting ones, and others' with the right to listen. */
export function mayRead(agent: Agent, session: ChatSession): boolean {
  if (isListedFor(agent, session)) return true;
  if (session.status === 'Deleted') return false;
  const rights = rightsIn(agent, session.topicId);
  return rights.canListen || rights.manager || rights.administrator;
}

/**
 * Whether the agent may have the customer's key of the session. It opens all that was said, for ever, and lets write as the
 * customer: for who may write for the customer and listen, or handles the session (WS14).
 */
export function mayHoldKey(
  agent: Agent,
  { topicId, userId }: { readonly topicId: number; readonly userId: number | null },
): boolean {
  const rights = rightsIn(agent, topicId);
  if (!maySave(rights)) return false;
  const listens = rights.canListen || rights.manager || rights.administrator;
  return listens || userId === agent.userId;
}

function isOwn(agent: Agent, session: ChatSession): boolean {
  if ('userId' in session && session.userId === agent.userId) return true;
  return isOngoing(session) && session.transferTo === agent.userId;
}
