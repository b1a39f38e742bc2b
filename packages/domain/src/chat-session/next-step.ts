/** The chain that leads to an agent: pre-chat form, FAQ, queue; or the offline form (CS16–CS20). */
import type { Facts } from './commands.ts';
import type { ChatEvent, MessagePosted } from './events.ts';
import { SYSTEM, specialLine } from './lines.ts';
import type { Customer, FormStatus } from './session.ts';

/** Where the chain can lead. */
export type Step = FormStatus | 'InQueue';

/** Nobody can answer: closed, or no Present agent who can respond, and no bot either (CS17, CS41). */
export function isOffline(facts: Facts, botActive: boolean): boolean {
  return !facts.available && !botActive;
}

/** Where a session begins (CS17–CS19). */
export function firstStep(
  facts: Facts,
  { identified, botActive }: { readonly identified: boolean; readonly botActive: boolean },
): Step {
  if (isOffline(facts, botActive)) return 'OfflineForm';
  if (facts.topic.preChatForm && !identified) return 'PreChatForm';
  return stepAfterForm(facts, botActive);
}

/** The step at the end of the chain: the queue, or the offline form when nobody can answer (CS17). */
export function lastStep(facts: Facts, botActive: boolean): 'OfflineForm' | 'InQueue' {
  return isOffline(facts, botActive) ? 'OfflineForm' : 'InQueue';
}

/** The step after the pre-chat form, or instead of it (CS19). */
export function stepAfterForm(facts: Facts, botActive: boolean): 'Faq' | 'OfflineForm' | 'InQueue' {
  if (isOffline(facts, botActive)) return 'OfflineForm';
  return facts.topic.faqOffered ? 'Faq' : 'InQueue';
}

/** A step of the chain with the line that every way into the queue leaves behind (CS20). */
export function enter<E extends ChatEvent & { readonly status: Step }>(
  event: E,
): [E, ...MessagePosted[]] {
  return event.status === 'InQueue' ? [event, specialLine('NewSession', SYSTEM)] : [event];
}

/** Whether the customer gave nothing that an agent could know it by. */
export function toldNothing(customer: Customer): boolean {
  const { name, email, companyName, phone, country } = customer;
  return (name + email + companyName + phone).trim() === '' && country === null;
}
