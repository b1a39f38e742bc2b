/**
 * A node's web interface without HTTP: paths lead to the same use cases as in `src/http`. What programs call (transfers)
 * stands beside it under paths of its own.
 */
import type { SessionCommand } from '@parley/domain';
import { authenticate } from '../../../src/auth/logins.ts';
import { proveVisitor } from '../../../src/auth/prove.ts';
import { changeSession } from '../../../src/chat/change-session.ts';
import type { Chat } from '../../../src/chat/chat.ts';
import { ChatError } from '../../../src/chat/chat-error.ts';
import { pickUpNext, pickUpSession } from '../../../src/chat/pick-up.ts';
import { savePresence } from '../../../src/chat/presence.ts';
import { startSession } from '../../../src/chat/start-session.ts';
import { summarise } from '../../../src/gateway/session-summary.ts';
import { errorBody } from '../../../src/http/errors.ts';
import { viewMe } from '../../../src/http/login-routes.ts';
import { viewVisitorSession } from '../../../src/http/visitor-views.ts';
import { asChatError, HTTP_STATUS } from '../../../src/net/http-status.ts';
import type { Agent } from '../../../src/storage/agents.ts';

export interface WebRequest {
  /** `POST /visitor/sessions/1/end` */
  readonly line: string;
  readonly body: Record<string, unknown>;
  /** A visitor's session key. */
  readonly key: string;
  /** An agent's login. */
  readonly cookie: string | undefined;
}

export interface WebAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Never rejects: an error is an answer too. */
export async function answerWeb(chat: Chat, request: WebRequest): Promise<WebAnswer> {
  try {
    for (const [pattern, answer] of ROUTES) {
      const match = pattern.exec(request.line);
      if (match !== null) {
        const [, id = '0', action = ''] = match;
        return { status: 200, body: await answer(chat, request, { id: Number(id), action }) };
      }
    }
    throw new ChatError('not_found');
  } catch (error) {
    const refusal = asChatError(error);
    return { status: HTTP_STATUS[refusal.code], body: errorBody(refusal) };
  }
}

interface Path {
  readonly id: number;
  readonly action: string;
}

type Answer = (chat: Chat, request: WebRequest, path: Path) => Promise<unknown>;

const ROUTES: readonly (readonly [RegExp, Answer])[] = [
  [/^POST \/visitor\/topics\/(\d+)\/sessions$/, start],
  [/^POST \/visitor\/sessions\/(\d+)\/(end|reopen|close|rating)$/, actAsVisitor],
  [/^PUT \/agent\/presence$/, setPresence],
  [/^POST \/agent\/queue\/pick-up$/, takeNext],
  [/^POST \/agent\/sessions\/(\d+)\/pick-up$/, take],
  [/^POST \/agent\/sessions\/(\d+)\/(\S+)$/, actAsAgent],
];

async function start(chat: Chat, { body }: WebRequest, { id }: Path): Promise<unknown> {
  const { session, sessionKey } = await startSession(chat, {
    topicId: id,
    startId: String(body.startId),
    customer: { name: 'Ada' },
    host: '192.0.2.1',
  });
  return { sessionId: session.id, sessionKey, status: session.status };
}

async function actAsVisitor(
  chat: Chat,
  { body, key }: WebRequest,
  { id, action }: Path,
): Promise<unknown> {
  await proveVisitor(chat.db, { s: id, key });
  const { session } = await changeSession(chat, id, visitorCommand(action, body));
  return viewVisitorSession(chat.db, session);
}

function visitorCommand(action: string, body: WebRequest['body']): SessionCommand {
  switch (action) {
    case 'end':
      return { type: 'EndSession', by: 'customer', userId: null };
    case 'reopen':
      return { type: 'ReopenSession' };
    case 'close':
      return { type: 'CloseSession', by: 'customer' };
    default:
      return { type: 'RateSession', rating: Number(body.rating) };
  }
}

async function setPresence(chat: Chat, { body, cookie }: WebRequest): Promise<unknown> {
  const login = await authenticate(chat, cookie);
  const present = body.present === true;
  await savePresence(chat, login.agent, [{ userId: login.agent.userId, present }]);
  return viewMe({ ...login, agent: { ...login.agent, present } });
}

async function takeNext(chat: Chat, { cookie }: WebRequest): Promise<unknown> {
  const { agent } = await authenticate(chat, cookie);
  const session = await pickUpNext(chat, agent);
  return { session: session === null ? null : summarise(session) };
}

async function take(chat: Chat, { cookie }: WebRequest, { id }: Path): Promise<unknown> {
  const { agent } = await authenticate(chat, cookie);
  const session = await pickUpSession(chat, agent, id);
  return { session: session === null ? null : summarise(session) };
}

async function actAsAgent(
  chat: Chat,
  { body, cookie }: WebRequest,
  { id, action }: Path,
): Promise<unknown> {
  const { agent } = await authenticate(chat, cookie);
  const command = agentCommand(agent, action, body);
  const { session } = await changeSession(chat, id, command, agent);
  return { session: summarise(session) };
}

function agentCommand({ userId }: Agent, action: string, body: WebRequest['body']): SessionCommand {
  switch (action) {
    case 'end':
      return { type: 'EndSession', by: 'user', userId };
    case 'transfer':
      return { type: 'RequestTransfer', userId, toUserId: Number(body.toUserId) };
    case 'transfer/accept':
      return { type: 'AcceptTransfer', userId };
    case 'transfer/reject':
      return { type: 'RejectTransfer', userId };
    case 'transfer/cancel':
      return { type: 'CancelTransfer', userId };
    case 'take-over':
      return { type: 'TakeOver', userId };
    case 'reset':
      return { type: 'ResetSession', userId };
    default:
      throw new ChatError('not_found');
  }
}
