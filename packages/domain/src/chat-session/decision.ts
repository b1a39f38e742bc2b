/** What deciding a command gives: the new state with its events, or a coded refusal that changes nothing. */
import type { ChatEvent } from './events.ts';
import type { ChatSession } from './session.ts';

/** Every reason a chat rule refuses a command for, with the sentence people read. The list is closed. */
export const REFUSALS = {
  session_ended: 'The chat session has ended.',
  session_deleted: 'The chat session has been deleted.',
  wrong_status: 'The chat session is not in a status that allows this.',
  not_in_queue: 'The chat session is not in the queue.',
  not_handler: 'You do not handle this chat session.',
  not_permitted: 'You do not have the right to do this in this topic.',
  form_incomplete: 'A required field of the form is missing.',
  consent_missing: 'The form needs your consent.',
  requests_disabled: 'This topic does not take requests.',
  form_not_offered: 'The form is not offered in the queue now.',
  not_finished: 'Only a finished chat session can do this.',
  reopen_disabled: 'This topic does not let finished chat sessions be reopened.',
  rating_disabled: 'This topic does not collect ratings.',
  rating_invalid: 'A rating is a whole number from 1 to 5.',
  message_empty: 'A message cannot be empty.',
  not_transferred: 'The chat session is not being transferred to you.',
  transfer_target: 'The agent is not present or cannot respond in this topic.',
  nothing_to_do: 'Nothing would change.',
  status_unreachable: 'The chat session cannot go from the one status to the other.',
  owner_wrong:
    'An ongoing chat session has a user or an active bot, and not both; one that waits has no user.',
  user_fixed:
    'The user of an open chat session changes by pick-up, transfer or take-over, and by saving only to yourself.',
} as const;

/** The stable code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS;

/** Why a command was refused. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Names of form fields or other detail; empty when there is none. */
  readonly detail: readonly string[];
}

/** Yes with the new state and at least one event, or no with the reason. */
export type Decision<S extends ChatSession = ChatSession> =
  | { readonly ok: true; readonly session: S; readonly events: readonly ChatEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };
