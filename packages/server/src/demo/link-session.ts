/** Links a sample session to what the agent found the customer to be about. */
import { type ChatSession, evolve, revise } from '@parley/domain';
import { BUSINESS_OF_COMPANY } from './demo-projects.ts';
import { SALES_TOPIC } from './demo-topics.ts';
import type { PlayedSession } from './play-sessions.ts';

/** The links are made a little after the last thing that happened. */
const AFTER_MS = 20_000;

/** @param requests ids of requests by the person that made them */
export function linkSession(
  played: PlayedSession,
  requests: ReadonlyMap<number, number>,
): PlayedSession {
  const { plan, session } = played;
  if (plan.personId === null && plan.contactId === null) return played;
  const business =
    plan.topicId === SALES_TOPIC ? BUSINESS_OF_COMPANY.get(plan.contactId ?? 0) : undefined;
  const request = plan.topicId === SALES_TOPIC ? undefined : requests.get(plan.personId ?? 0);
  const details: ChatSession['details'] = {
    ...session.details,
    personId: plan.personId,
    contactId: plan.contactId,
    projectId: business?.projectId ?? null,
    saleId: business?.saleId ?? null,
    ticketId: session.details.ticketId ?? request ?? null,
  };
  const at = (played.events.at(-1)?.at ?? session.idle) + AFTER_MS;
  const event = { type: 'SessionEdited', changes: { details }, corrections: {} } as const;
  const fresh = revise(session, [event], at);
  const linked = fresh.reduce<ChatSession>(
    (state, revised) => evolve(state, revised, session.id),
    session,
  );
  return { plan, session: linked, events: [...played.events, ...fresh] };
}
