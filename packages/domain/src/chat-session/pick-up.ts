/** An agent takes a waiting session (CS31–CS33). */
import { lowestFreeRank } from '../rank/lowest-free-rank.ts';
import type { Facts, PickUp } from './commands.ts';
import type { Decision } from './decision.ts';
import type { ChatEvent } from './events.ts';
import { serverLine } from './lines.ts';
import { accept, type LiveSession, refuse } from './outcome.ts';

/** Makes the agent the handler and welcomes the customer in its name. */
export function pickUp(session: LiveSession, { userId }: PickUp, facts: Facts): Decision {
  const { topic, now, agentName } = facts;
  if (!facts.rights.canRespond) return refuse('not_permitted');
  if (session.status !== 'InQueue' || session.botActive) return refuse('not_in_queue');
  const waitedMs = Math.max(0, now - session.whenRequested);
  const events: ChatEvent[] = [
    {
      type: 'SessionPickedUp',
      userId,
      agentName,
      rank: lowestFreeRank(facts.usedRanks),
      waitedSeconds: Math.floor(waitedMs / 1000),
    },
  ];
  if (topic.welcomeMessage !== '') {
    const writer = { by: 'system', userId, author: agentName } as const;
    events.push(serverLine(topic.welcomeMessage, writer, 'Welcome'));
  }
  return accept(session, events, now);
}
