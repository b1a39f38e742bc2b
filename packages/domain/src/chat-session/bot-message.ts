/** A bot writes (CS41–CS44). */
import { isBlank } from '../message-text/plain-text.ts';
import type { Facts, PostBotMessage } from './commands.ts';
import type { Decision } from './decision.ts';
import { SPECIAL_PARAM_LENGTH } from './lines.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';
import { isEnded } from './session.ts';

/** Posts a text of the active bot, with buttons or without. */
export function postBotMessage(
  session: LiveSession,
  command: PostBotMessage,
  facts: Facts,
): Decision {
  if (isEnded(session) || session.status === 'OfflineForm') return refuseStatus(session);
  if (!session.botActive) return refuse('not_handler');
  const { html, author, options, clientId } = command;
  if (isBlank(html) && options.length === 0) return refuse('message_empty');
  const event = {
    type: 'MessagePosted',
    messageType: 'ToCustomer',
    specialType: options.length > 0 ? 'Options' : 'BotMessage',
    specialParam: options.length > 0 ? optionsParam(options) : '',
    html,
    author,
    by: 'bot',
    userId: null,
    clientId,
  } as const;
  return accept(session, [event], facts.now);
}

/** As many of the first buttons as the column holds whole (CS44): a cut array could not be read any more. */
function optionsParam(options: readonly string[]): string {
  let param = JSON.stringify(options);
  for (let count = options.length - 1; param.length > SPECIAL_PARAM_LENGTH; count -= 1) {
    param = JSON.stringify(options.slice(0, count));
  }
  return param;
}
