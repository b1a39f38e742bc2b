/**
 * The real-time interface where a WebSocket cannot be had: the server's frames as an event stream, the client's by POST.
 * A posted frame proves itself by the hello beside it, so it may reach any node.
 */
import { type ClientFrame, type Hello, readClientFrame, type ServerFrame } from '@parley/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LOGIN_COOKIE } from '../auth/logins.ts';
import { proveAgent } from '../auth/prove.ts';
import { ChatError } from '../chat/chat-error.ts';
import { agentPaceKey, receiveFromAgent } from '../gateway/agent-peer.ts';
import type { ConnectionLimit } from '../gateway/connection-limit.ts';
import { type Gateway, welcomeFrame } from '../gateway/gateway.ts';
import { greet } from '../gateway/greet.ts';
import type { Peer } from '../gateway/peer.ts';
import { streamConnection } from '../gateway/stream-connection.ts';
import { receiveFromVisitor, visitorPaceKey } from '../gateway/visitor-peer.ts';
import { clientAddress } from '../net/client-address.ts';

/** Frames in one post; the client's outbox sends the rest with the next. */
const MOST_FRAMES = 100;

export interface StreamOptions {
  readonly role: Hello['role'];
  readonly limit: ConnectionLimit;
}

/** `POST /visitor/stream` and `/visitor/frames`, or the agents' two. */
export function streamRoutes(app: FastifyInstance, gateway: Gateway, options: StreamOptions): void {
  const { role } = options;
  app.post(`/${role}/stream`, async (request, reply) => {
    const hello = readHello(request.body, role);
    const cookie = cookieOf(request, role);
    const release = options.limit.enter(clientAddress(request.raw));
    if (release === null) throw new ChatError('too_many_connections');
    reply.raw.once('close', release);
    const open = await greet(gateway, hello, cookie);
    // A client that hung up meanwhile is not let in: nothing would ever tell that it is gone.
    if (reply.raw.destroyed) return reply.hijack();
    openStream(reply, role);
    const connection = streamConnection(reply.raw);
    connection.send(welcomeFrame(gateway.deps));
    const peer = open(connection);
    reply.raw.once('close', () => peer.leave());
    return reply;
  });

  app.post(`/${role}/frames`, async (request): Promise<{ frames: ServerFrame[] }> => {
    const body = (request.body ?? {}) as { hello?: unknown; frames?: unknown };
    const sender = await proveSender(gateway, readHello(body.hello, role), cookieOf(request, role));
    const frames = readFrames(body.frames);
    gateway.deps.register.hear(sender.lines());
    const answers: ServerFrame[] = [];
    for (const frame of frames) {
      if (frame.t !== 'alive') await gateway.deps.pace.turn(sender.paceKey);
      answers.push(...(await sender.receive(frame)));
    }
    return { frames: answers };
  });
}

function openStream(reply: FastifyReply, role: Hello['role']): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    ...(role === 'visitor' ? { 'access-control-allow-origin': '*' } : {}),
  });
  reply.raw.flushHeaders();
}

interface Sender {
  readonly paceKey: string;
  /** The sender's open lines: what it posts shows that they are heard. */
  lines(): readonly Peer[];
  receive(frame: ClientFrame): Promise<readonly ServerFrame[]>;
}

async function proveSender(
  gateway: Gateway,
  hello: Hello,
  cookie: string | undefined,
): Promise<Sender> {
  const { deps } = gateway;
  if (hello.role === 'visitor') {
    await deps.proveVisitor(hello);
    return {
      paceKey: visitorPaceKey(hello.s),
      lines: () => deps.register.visitorsOf(hello.s),
      receive: (frame) => receiveFromVisitor(deps, hello.s, frame),
    };
  }
  const { agent } = await proveAgent(deps.chat, cookie, hello);
  return {
    paceKey: agentPaceKey(agent),
    lines: () => deps.register.agentsOf(agent.userId),
    receive: (frame) => receiveFromAgent(deps, agent, frame),
  };
}

function cookieOf(request: FastifyRequest, role: Hello['role']): string | undefined {
  return role === 'agent' ? request.cookies[LOGIN_COOKIE] : undefined;
}

function readHello(value: unknown, role: Hello['role']): Hello {
  const frame = readClientFrame(value);
  if (frame?.t !== 'hello' || frame.role !== role) throw new ChatError('bad_request', ['hello']);
  return frame;
}

function readFrames(value: unknown): readonly ClientFrame[] {
  if (!Array.isArray(value) || value.length > MOST_FRAMES) {
    throw new ChatError('bad_request', ['frames']);
  }
  return value.map((item: unknown, index) => {
    const frame = readClientFrame(item);
    if (frame === null || frame.t === 'hello') {
      throw new ChatError('bad_request', [`frames/${index}`]);
    }
    return frame;
  });
}
