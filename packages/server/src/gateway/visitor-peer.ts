/** A visitor's connection: it follows its own chat session and nothing else. */
import type { ClientFrame, ServerFrame, TypingNoticeFrame, VisitorHello } from '@parley/protocol';
import { proveVisitor } from '../auth/prove.ts';
import { ChatError } from '../chat/chat-error.ts';
import { touchSessions } from '../storage/customers-seen.ts';
import type { Connection } from './connection.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { VisitorPeer } from './peer.ts';
import { answerPost, answerRead } from './posted-frames.ts';
import { placeFrame } from './queue-places.ts';

/** @throws ChatError when the key is wrong. */
export async function openVisitor(
  deps: GatewayDeps,
  hello: VisitorHello,
): Promise<(connection: Connection) => VisitorPeer> {
  const { session } = await proveVisitor(deps.chat.db, hello);
  return (connection) => {
    const peer: VisitorPeer = {
      connection,
      sessionId: session.id,
      topicId: session.topicId,
      paceKey: visitorPaceKey(session.id),
      heardAt: performance.now(),
      receive: (frame) => receiveFromVisitor(deps, session.id, frame),
      leave() {
        const wasHere = deps.register.remove(peer);
        deps.followers.unfollow(session.id, connection);
        // Whom we sent away ourselves has not gone.
        if (wasHere) void touch(deps, session.id);
      },
    };
    deps.register.addVisitor(peer);
    void touch(deps, session.id);
    void deps.followers
      .follow(session.id, { connection, audience: 'visitor', after: hello.after })
      .then(() => sendPlace(deps, peer));
    return peer;
  };
}

export function visitorPaceKey(sessionId: number): string {
  return `visitor ${sessionId}`;
}

/** Acts on what the visitor of a session sends. @throws when the store does not answer. */
export async function receiveFromVisitor(
  deps: GatewayDeps,
  sessionId: number,
  frame: ClientFrame,
): Promise<readonly ServerFrame[]> {
  if ('s' in frame && frame.s !== sessionId) throw new ChatError('not_permitted');
  switch (frame.t) {
    case 'post':
      return [await answerPost(deps.chat, frame, null)];
    case 'read':
      await answerRead(deps.chat, frame, null);
      return [];
    case 'typing': {
      const notice: TypingNoticeFrame = { t: 'typing', s: sessionId, by: 'customer', on: frame.on };
      deps.followers.notify(sessionId, 'agent', JSON.stringify(notice));
      return [];
    }
    case 'alive':
      return [];
    default:
      throw new ChatError('bad_request', [frame.t]);
  }
}

async function sendPlace(deps: GatewayDeps, peer: VisitorPeer): Promise<void> {
  const frame = await placeFrame(deps.chat.db, peer).catch(() => null);
  if (frame !== null) peer.connection.send(frame);
}

/** The customer's client is there (`customer_fetch`); the next heartbeat repeats it if this one is lost. */
async function touch(deps: GatewayDeps, sessionId: number): Promise<void> {
  const { chat, log } = deps;
  await touchSessions(chat.db, [sessionId], chat.now()).catch((err: unknown) => {
    log.warn({ err }, 'a visitor was not noted as present');
  });
}
