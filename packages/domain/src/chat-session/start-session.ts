/** A session begins (CS16–CS20). */
import { initialQueuePosition } from '../queue/queue-order.ts';
import type { Facts, StartSession } from './commands.ts';
import type { Decision } from './decision.ts';
import { evolve } from './evolve.ts';
import { enter, isOffline, type Step, stepAfterForm } from './next-step.ts';
import { carryOut } from './outcome.ts';

/**
 * Starts a session on its topic; the first event is `SessionStarted`. Starting is never refused: who may start one
 * is the topic's matter, and when nobody can answer the offline form opens.
 */
export function startSession(command: StartSession, facts: Facts): Decision {
  const { topic, now } = facts;
  const [started, ...rest] = enter({
    type: 'SessionStarted',
    topicId: topic.id,
    status: firstStep(command, facts),
    customer: command.customer,
    initialQueuePos: initialQueuePosition(facts.othersInQueue),
    botActive: topic.botEnabled,
  });
  const born = evolve(null, { revision: 1, at: now, event: started }, command.sessionId);
  return { ok: true, session: carryOut(born, rest, now), events: [started, ...rest] };
}

function firstStep(command: StartSession, facts: Facts): Step {
  const bot = facts.topic.botEnabled;
  if (isOffline(facts, bot)) return 'OfflineForm';
  if (facts.topic.preChatForm && !command.identified) return 'PreChatForm';
  return stepAfterForm(facts, bot);
}
