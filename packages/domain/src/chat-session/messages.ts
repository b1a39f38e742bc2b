/** Customer and agent write (CS34–CS40). The busiest path of the server: it needs no fact but the time. */
import { isBlank } from '../message-text/plain-text.ts';
import { excerpt } from '../message-text/text-length.ts';
import { isHandler } from '../rights/steer.ts';
import type {
  MessageCommand,
  MessageFacts,
  PostCustomerMessage,
  PostUserMessage,
} from './commands.ts';
import type { Decision } from './decision.ts';
import type { MessagePosted } from './events.ts';
import { evolve } from './evolve.ts';
import { customerLine, SPECIAL_PARAM_LENGTH } from './lines.ts';
import { refuse } from './outcome.ts';
import type { ChatSession, OngoingSession, QueuedSession } from './session.ts';
import { isOngoing } from './session.ts';

/** A session that takes messages without further ado; a message to any other goes through `decide`. */
export type MessageSession = QueuedSession | OngoingSession;

/** Whether {@link decideMessage} can decide a message to this session. */
export function takesMessages(session: ChatSession): session is MessageSession {
  return session.status === 'InQueue' || isOngoing(session);
}

/** Decides a message in the queue or in a conversation; `decide` gives the same answer (CS40). */
export function decideMessage(
  session: MessageSession,
  command: MessageCommand,
  facts: MessageFacts,
): Decision {
  if (command.type === 'PostUserMessage') {
    if (!isOngoing(session)) return refuse('wrong_status', [session.status]);
    if (!isHandler(session, command.userId)) return refuse('not_handler');
  }
  if (isBlank(command.html)) return refuse('message_empty');
  const event =
    command.type === 'PostUserMessage' ? userMessage(command) : customerMessage(session, command);
  const revised = { revision: session.revision + 1, at: facts.now, event };
  return { ok: true, session: evolve(session, revised, session.id), events: [event] };
}

/** The customer's line; a pressed button becomes a `ClickedOption` line with its label (CS38). */
export function customerMessage(session: ChatSession, command: PostCustomerMessage): MessagePosted {
  const line = customerLine(command.html, session.customer.name, command.clientId);
  if (command.clickedOption === undefined) return line;
  return {
    ...line,
    messageType: 'Special',
    specialType: 'ClickedOption',
    specialParam: excerpt(command.clickedOption, SPECIAL_PARAM_LENGTH),
  };
}

function userMessage({ html, agentName, userId, clientId }: PostUserMessage): MessagePosted {
  return {
    type: 'MessagePosted',
    messageType: 'ToCustomer',
    specialType: 'None',
    specialParam: '',
    html,
    author: agentName,
    by: 'user',
    userId,
    clientId,
  };
}
