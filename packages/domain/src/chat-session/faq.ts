/** The FAQ step: the first question is answered from the FAQ, if it can be (CS27–CS30). */
import { isBlank } from '../message-text/plain-text.ts';
import type { AnswerFaq, AskFaq, Facts } from './commands.ts';
import type { Decision } from './decision.ts';
import { finishEvents } from './end-events.ts';
import { customerLine, customerWriter, SYSTEM, serverLine, specialLine } from './lines.ts';
import { enter, lastStep } from './next-step.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';
import type { FormSession } from './session.ts';

/** As many answers as a customer is shown. */
const MOST_MATCHES = 3;

/** Answers a question from the FAQ, or passes it on (CS27, CS28). */
export function askFaq(session: LiveSession, command: AskFaq, facts: Facts): Decision {
  if (session.status !== 'Faq') return refuseStatus(session);
  if (isBlank(command.html)) return refuse('message_empty');
  const question = customerLine(command.html, session.customer.name, command.clientId);
  const matches = command.matches.slice(0, MOST_MATCHES);
  const events =
    matches.length === 0
      ? [question, ...passFaq(session, facts)]
      : [question, serverLine(listOf(matches), SYSTEM), specialLine('FaqSuccessQuestion', SYSTEM)];
  return accept(session, events, facts.now);
}

/** Whether the answer helped: ends the session, or leads on (CS29, CS30). */
export function answerFaq(session: LiveSession, { helped }: AnswerFaq, facts: Facts): Decision {
  if (session.status !== 'Faq') return refuseStatus(session);
  const events = helped
    ? finishEvents('ClosedByCustomer', customerWriter(session.customer.name), facts.topic)
    : passFaq(session, facts);
  return accept(session, events, facts.now);
}

function passFaq(session: FormSession, facts: Facts) {
  return enter({ type: 'FaqPassed', status: lastStep(facts, session.botActive) });
}

function listOf(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
