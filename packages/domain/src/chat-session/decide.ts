/** The one way in: a session, a command and the world around them give a decision. */
import { rateSession, reopenSession, reopenWithMessage } from './after-end.ts';
import { postBotMessage } from './bot-message.ts';
import type { Facts, MessageCommand, SessionCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { deleteSession } from './delete-session.ts';
import { closeSession, endSession } from './ending.ts';
import { answerFaq, askFaq } from './faq.ts';
import { submitOfflineForm, submitPreChatForm } from './forms.ts';
import { decideMark, raiseAlert } from './marks.ts';
import { decideMessage, takesMessages } from './messages.ts';
import { type LiveSession, refuse, refuseStatus } from './outcome.ts';
import { pickUp } from './pick-up.ts';
import { resetSession } from './reset.ts';
import type { ChatSession } from './session.ts';
import { isEnded } from './session.ts';
import { sweepSession } from './sweep.ts';
import {
  acceptTransfer,
  cancelTransfer,
  rejectTransfer,
  requestTransfer,
  takeOver,
} from './transfer.ts';

/**
 * Decides a command by the rules of `docs/spec/chat-session.md`: the new session with the events that led to it, or
 * a coded refusal that changes nothing. Pure; it never throws, whatever the session, command and facts hold.
 */
export function decide(session: ChatSession, command: SessionCommand, facts: Facts): Decision {
  if (session.status === 'Deleted') return refuse('session_deleted');
  switch (command.type) {
    case 'PostCustomerMessage':
    case 'PostUserMessage':
      return postMessage(session, command, facts);
    case 'SubmitPreChatForm':
      return submitPreChatForm(session, command, facts);
    case 'AskFaq':
      return askFaq(session, command, facts);
    case 'AnswerFaq':
      return answerFaq(session, command, facts);
    case 'SubmitOfflineForm':
      return submitOfflineForm(session, command, facts);
    case 'PickUp':
      return pickUp(session, command, facts);
    case 'PostBotMessage':
      return postBotMessage(session, command, facts);
    case 'EndSession':
      return endSession(session, command, facts);
    case 'CloseSession':
      return closeSession(session, command, facts);
    case 'ReopenSession':
      return reopenSession(session, command, facts);
    case 'RateSession':
      return rateSession(session, command, facts);
    case 'MarkRead':
      return decideMark(session, command, facts);
    case 'RequestTransfer':
      return requestTransfer(session, command, facts);
    case 'AcceptTransfer':
      return acceptTransfer(session, command, facts);
    case 'RejectTransfer':
      return rejectTransfer(session, command, facts);
    case 'CancelTransfer':
      return cancelTransfer(session, command, facts);
    case 'TakeOver':
      return takeOver(session, command, facts);
    case 'ResetSession':
      return resetSession(session, command, facts);
    case 'SweepSession':
      return sweepSession(session, command, facts);
    case 'RaiseAlert':
      return raiseAlert(session, command, facts);
    case 'DeleteSession':
      return deleteSession(session, command, facts);
    default:
      return command satisfies never;
  }
}

function postMessage(session: LiveSession, command: MessageCommand, facts: Facts): Decision {
  if (takesMessages(session)) return decideMessage(session, command, facts);
  if (command.type === 'PostCustomerMessage' && isEnded(session)) {
    return reopenWithMessage(session, command, facts);
  }
  return refuseStatus(session);
}
