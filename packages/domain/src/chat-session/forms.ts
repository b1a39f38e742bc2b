/** The customer sends a form: the pre-chat form, the offline form, or the one offered in the queue (CS21–CS26). */
import type { Facts, SubmitOfflineForm, SubmitPreChatForm } from './commands.ts';
import type { Decision } from './decision.ts';
import { checkForm } from './form-fields.ts';
import { enter, stepAfterForm } from './next-step.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';
import type { QueuedSession } from './session.ts';

/** Takes the pre-chat form and leads on (CS21–CS23). */
export function submitPreChatForm(
  session: LiveSession,
  { customer }: SubmitPreChatForm,
  facts: Facts,
): Decision {
  if (session.status !== 'PreChatForm') return refuseStatus(session);
  const { requiredFields, collectConsent } = facts.topic;
  const flaw = checkForm(customer, requiredFields, collectConsent);
  if (flaw !== null) return { ok: false, refusal: flaw };
  const status = stepAfterForm(facts, session.botActive);
  return accept(session, enter({ type: 'PreChatFormSubmitted', customer, status }), facts.now);
}

/** Takes the request that the customer leaves (CS24, CS26). */
export function submitOfflineForm(
  session: LiveSession,
  { customer, ticketId }: SubmitOfflineForm,
  facts: Facts,
): Decision {
  const { status } = session;
  if (status !== 'OfflineForm' && status !== 'InQueue') return refuseStatus(session);
  const { topic, now } = facts;
  if (!topic.ticketEnabled) return refuse('requests_disabled');
  if (status === 'InQueue' && !isQueueFormOffered(session, facts))
    return refuse('form_not_offered');
  const flaw = checkForm(customer, topic.offlineFields, topic.offlineCollectConsent);
  if (flaw !== null) return { ok: false, refusal: flaw };
  return accept(session, [{ type: 'RequestWasPosted', customer, ticketId }], now);
}

/**
 * Whether a waiting customer may leave a request instead (CS25): switched on, requests taken, and one of the two
 * limits passed: minutes waited, or how many others wait. A limit of 0 is not set.
 */
export function isQueueFormOffered(
  session: Pick<QueuedSession, 'whenRequested'>,
  { topic, now, othersInQueue }: Pick<Facts, 'topic' | 'now' | 'othersInQueue'>,
): boolean {
  if (!topic.queueOfflineForm || !topic.ticketEnabled) return false;
  const { offlineFormTimeLimit: minutes, offlineFormQueueLength: length } = topic;
  const waitedLong = minutes > 0 && now - session.whenRequested >= minutes * 60_000;
  return waitedLong || (length > 0 && othersInQueue >= length);
}
