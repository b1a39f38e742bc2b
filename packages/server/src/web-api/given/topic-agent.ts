/** What a caller gives as a ChatTopicAgent, as the use cases take it. */

import type { GivenUser } from '../../chat/name-users.ts';
import type { GivenRights } from '../../chat/topic-agents.ts';
import type { chatTopicAgent } from '../carriers/chat-topic-agent.ts';
import type { Given } from '../carriers/property.ts';

type GivenAgent = Given<typeof chatTopicAgent>;

/** Where the use cases' names stand on the wire. */
export const TOPIC_AGENT_NAMES = { user: 'User' };

/** The rights that are told; those that are absent are up to the use case. */
export function givenRights(given: GivenAgent | null): GivenRights {
  return {
    canListen: given?.CanListen,
    canRespond: given?.CanRespond,
    manager: given?.CanManage,
    notifications: given?.CanNotify,
  };
}

/** The user with its rights. Carriers of users may be as thin as `{ "Name": "kari" }`. */
export function givenTopicAgent(given: GivenAgent | null): {
  readonly user: GivenUser;
  readonly rights: GivenRights;
} {
  const user = given?.User;
  return {
    user: { associateId: user?.AssociateId, name: user?.Name, ejUserId: user?.EjUserId },
    rights: givenRights(given),
  };
}
