/** A program writes in a chat session: as the agent that it is, for the session's bot, or what its customer said elsewhere. */
import { randomUUID } from 'node:crypto';
import {
  type ChatSession,
  escapeText,
  isBlank,
  isLedByBot,
  MAX_MESSAGE_BYTES,
  type MessageType,
  type PostBotMessage,
  type PostCustomerMessage,
  type SpecialType,
  utf8Length,
} from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import { loadMessageRecord, type MessageRecord } from '../storage/message-records.ts';
import { maySaveIn, rightsIn, shownNameIn } from './agent-rights.ts';
import { sessionOfMember } from './change-record.ts';
import { changeSession } from './change-session.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';
import { cutHtml } from './cut-html.ts';

/** Absent is none. */
export interface GivenMessage {
  readonly sessionId: number;
  readonly type: MessageType;
  /** Any HTML of at most 16 KiB; it is cut to the subset. */
  readonly html: string;
  /** Counts for a bot alone: people are called what their topic calls them. */
  readonly author?: string | null | undefined;
  readonly specialType?: SpecialType | null | undefined;
  /** Of `Options`: a JSON array of the buttons' labels; of `ClickedOption`: the label. */
  readonly specialParam?: string | null | undefined;
}

/**
 * To the customer writes the handler, or whoever may save the session for a bot that leads it (CS93). To the user writes
 * whoever can respond, for the customer; in a finished session that reopens it (CS65).
 *
 * @returns the message as it is stored
 * @throws ChatError `unknown_session`, `message_too_large`, `bad_request` for a special message that nobody writes, or
 * what the rules refuse
 */
export async function addMessage(
  chat: Chat,
  agent: Agent,
  given: GivenMessage,
): Promise<MessageRecord> {
  const session = await sessionOfMember(chat, agent, given.sessionId);
  if (utf8Length(given.html) > MAX_MESSAGE_BYTES) throw new ChatError('message_too_large');
  const message = { ...given, html: cutHtml(given.html) };
  const id = await post(chat, { agent, session, message });
  const record = await loadMessageRecord(chat.db, id);
  if (record === null) throw new ChatError('unknown_session');
  return record;
}

interface Posting {
  readonly agent: Agent;
  readonly session: ChatSession;
  readonly message: GivenMessage;
}

/** @returns `chat_message.id` */
async function post(chat: Chat, posting: Posting): Promise<number> {
  const { agent, session, message } = posting;
  const { type, html, specialType } = message;
  const special = specialType ?? 'None';
  if (special === 'ClickedOption' && type !== 'ToCustomer') return postClick(chat, posting);
  if ((special === 'BotMessage' || special === 'Options') && type !== 'ToUser') {
    return postForBot(chat, posting);
  }
  if (special !== 'None' || type === 'Special') {
    throw new ChatError('bad_request', [`specialType: nobody writes a ${type} message ${special}`]);
  }
  if (type === 'ToCustomer' && isLedByBot(session)) return postForBot(chat, posting);
  if (type === 'ToUser') mayRespond(posting);
  const { id } = await chat.messages.post({
    sessionId: session.id,
    agent: type === 'ToUser' ? null : agent,
    clientId: randomUUID(),
    html,
  });
  return id;
}

/** What the customer pressed elsewhere; the label is what it says when there is no other text (CS38). */
function postClick(chat: Chat, posting: Posting): Promise<number> {
  mayRespond(posting);
  const { session, message } = posting;
  const clickedOption = (message.specialParam ?? '').replace(/[\p{Cc}\p{Cs}]/gu, '');
  const html = isBlank(message.html) ? escapeText(clickedOption) : message.html;
  const clientId = randomUUID();
  return change(chat, session.id, { type: 'PostCustomerMessage', html, clientId, clickedOption });
}

function postForBot(chat: Chat, { agent, session, message }: Posting): Promise<number> {
  if (!maySaveIn(agent, session.topicId)) throw new ChatError('not_permitted');
  const { html, author, specialType, specialParam } = message;
  const options = specialType === 'Options' ? readOptions(specialParam ?? '') : [];
  // The rules refuse it as well (CS43), without a word about whose part it was.
  if (!session.botActive) throw new ChatError('not_handler', ['no bot is active in it']);
  return change(chat, session.id, {
    type: 'PostBotMessage',
    author: checkAuthor(author) || shownNameIn(agent, session.topicId),
    html,
    options,
    clientId: randomUUID(),
  });
}

async function change(
  chat: Chat,
  sessionId: number,
  command: PostCustomerMessage | PostBotMessage,
): Promise<number> {
  const { events } = await changeSession(chat, sessionId, command);
  const line = events.find(
    ({ event }) => event.type === 'MessagePosted' && event.clientId === command.clientId,
  );
  if (line === undefined || line.messageId === null) throw new ChatError('internal');
  return line.messageId;
}

function mayRespond({ agent, session }: Posting): void {
  if (!rightsIn(agent, session.topicId).canRespond) throw new ChatError('not_permitted');
}

function checkAuthor(author: string | null | undefined): string {
  const name = (author ?? '').trim();
  if ([...name].length > 255 || /[\p{Cc}\p{Cs}]/u.test(name)) {
    throw new ChatError('bad_request', ['author: must be one line of at most 255 characters']);
  }
  return name;
}

function readOptions(param: string): readonly string[] {
  const options = parse(param);
  if (Array.isArray(options) && options.every((option) => typeof option === 'string')) {
    return options.map((option) => option.replaceAll('\0', '').toWellFormed());
  }
  throw new ChatError('bad_request', ['specialParam: must be a JSON array of texts']);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
