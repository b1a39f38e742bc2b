/** A session begins (CS16–CS20). */
import { initialQueuePosition } from '../queue/queue-order.ts';
import type { Facts, StartSession } from './commands.ts';
import type { Decision } from './decision.ts';
import { evolve } from './evolve.ts';
import { enter, firstStep } from './next-step.ts';
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
    status: firstStep(facts, {
      identified: command.identified,
      botActive: facts.topic.botEnabled,
    }),
    customer: command.customer,
    host: command.host,
    initialQueuePos: initialQueuePosition(facts.othersInQueue),
    botActive: topic.botEnabled,
  });
  const born = evolve(null, { revision: 1, at: now, event: started }, command.sessionId);
  return { ok: true, session: carryOut(born, rest, now), events: [started, ...rest] };
}
