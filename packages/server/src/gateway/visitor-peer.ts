/** A visitor's connection: it follows its own chat session and nothing else. */
import type { ClientFrame, ServerFrame, VisitorHello } from '@parley/protocol';
import { ChatError } from '../chat/chat-error.ts';
import type { Connection } from './connection.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { VisitorPeer } from './peer.ts';
import { answerPost, answerRead } from './posted-frames.ts';
import { tellTyping } from './typing-notices.ts';

/** @throws ChatError when the key is wrong. */
export async function openVisitor(
  deps: GatewayDeps,
  hello: VisitorHello,
): Promise<(connection: Connection) => VisitorPeer> {
  const { topicId, waits } = await deps.proveVisitor(hello);
  const { s: sessionId, after } = hello;
  return (connection) => {
    const peer = new Visitor(deps, connection, { sessionId, topicId });
    deps.register.addVisitor(peer);
    deps.touch(sessionId);
    void deps.followers.follow(sessionId, { connection, audience: 'visitor', after });
    if (waits) deps.places.moved(topicId);
    return peer;
  };
}

/** A class, because there are ten thousands of them: what they can do is there once. */
class Visitor implements VisitorPeer {
  readonly connection: Connection;
  readonly sessionId: number;
  topicId: number;
  heardAt = performance.now();
  readonly #deps: GatewayDeps;

  constructor(
    deps: GatewayDeps,
    connection: Connection,
    at: { readonly sessionId: number; readonly topicId: number },
  ) {
    this.#deps = deps;
    this.connection = connection;
    this.sessionId = at.sessionId;
    this.topicId = at.topicId;
  }

  get paceKey(): string {
    return visitorPaceKey(this.sessionId);
  }

  receive(frame: ClientFrame): Promise<readonly ServerFrame[]> {
    return receiveFromVisitor(this.#deps, this.sessionId, frame);
  }

  leave(): void {
    const { register, followers, touch } = this.#deps;
    const wasHere = register.remove(this);
    followers.unfollow(this.sessionId, this.connection);
    // Whom we sent away ourselves has not gone.
    if (wasHere) touch(this.sessionId);
  }
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
    case 'typing':
      tellTyping(deps, { type: 'typing', sessionId, by: 'customer', on: frame.on });
      return [];
    case 'alive':
      return [];
    default:
      throw new ChatError('bad_request', [frame.t]);
  }
}
