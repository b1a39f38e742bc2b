/** What every ending is made of: the line that says who ended it, then the end itself (CS56). */
import type { TopicRules } from './commands.ts';
import type { ChatEvent } from './events.ts';
import { specialLine, type Writer } from './lines.ts';
import type { LiveSession } from './outcome.ts';
import type { EndedSession } from './session.ts';

type ClosingLine = 'ClosedByUser' | 'ClosedByCustomer' | 'ClosedByIdle';

/** Ends a conversation; without a post-chat form there is nothing to come back to, so it closes at once (CS58). */
export function finishEvents(line: ClosingLine, writer: Writer, topic: TopicRules): ChatEvent[] {
  const events: ChatEvent[] = [
    specialLine(line, writer),
    { type: 'SessionFinished', by: writer.by },
  ];
  if (!topic.postChatForm) events.push({ type: 'SessionClosed' });
  return events;
}

/** An agent ends what nobody has answered yet: there is nothing to come back to (CS61). */
export function dismissEvents(writer: Writer): ChatEvent[] {
  return [
    specialLine('ClosedByUser', writer),
    { type: 'SessionFinished', by: writer.by },
    { type: 'SessionClosed' },
  ];
}

/** The customer is no longer there: what that means depends on how far it had come (CS57, CS59, CS60). */
export function leaveEvents(
  session: Exclude<LiveSession, EndedSession>,
  line: 'ClosedByCustomer' | 'ClosedByIdle',
  leaver: Writer<'customer'> | Writer<'system'>,
  topic: TopicRules,
): ChatEvent[] {
  switch (session.status) {
    case 'CustomerLast':
    case 'UserLast':
      return finishEvents(line, leaver, topic);
    case 'InQueue':
      return [specialLine(line, leaver), { type: 'QueueLeft', by: leaver.by }];
    case 'PreChatForm':
    case 'Faq':
    case 'OfflineForm':
      return [
        specialLine(line, leaver),
        { type: 'SessionFinished', by: leaver.by },
        { type: 'SessionClosed' },
      ];
    default:
      return session satisfies never;
  }
}
