/** An agent's connection: its lists of chat sessions, and in full the sessions that it watches. */
import {
  type AgentHello,
  type ClientFrame,
  MAX_WATCHED,
  type PresenceFrame,
  type RefusedFrame,
  type ServerFrame,
  type SnapshotFrame,
  type TopicsFrame,
  type TypingFrame,
} from '@parley/protocol';
import type { Login } from '../auth/logins.ts';
import { mayRead } from '../chat/agent-rights.ts';
import { agentTopics } from '../chat/agent-topics.ts';
import { ChatError } from '../chat/chat-error.ts';
import { listRows } from '../chat/list-rows.ts';
import type { Agent } from '../storage/agents.ts';
import { loadSession } from '../storage/load-session.ts';
import type { Connection } from './connection.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { AgentPeer } from './peer.ts';
import { answerPost, answerRead, refusal } from './posted-frames.ts';
import { summarise } from './session-summary.ts';
import { tellTyping } from './typing-notices.ts';

/** How often a list is read while its rows keep changing; the next heartbeat heals what is left. */
const SNAPSHOT_ATTEMPTS = 5;

/** Registers the agent, sends its lists, and follows what it asked for. */
export function openAgent(
  deps: GatewayDeps,
  login: Login,
  hello: AgentHello,
): (connection: Connection) => AgentPeer {
  return (connection) => {
    const peer: AgentPeer = {
      connection,
      agent: login.agent,
      login: login.key,
      renewals: 0,
      rows: new Map(),
      watched: new Set(),
      paceKey: agentPaceKey(login.agent),
      heardAt: performance.now(),
      receive: (frame) => receive(deps, peer, frame),
      leave() {
        deps.register.remove(peer);
        deps.listed.dropAll(peer);
        for (const sessionId of peer.watched) deps.followers.unfollow(sessionId, connection);
      },
    };
    deps.register.addAgent(peer);
    void greet(deps, peer, hello);
    return peer;
  };
}

export function agentPaceKey(agent: Agent): string {
  return `agent ${agent.userId}`;
}

/** What an agent may send over either transport without following anything. */
export async function receiveFromAgent(
  deps: GatewayDeps,
  agent: Agent,
  frame: ClientFrame,
): Promise<readonly ServerFrame[]> {
  switch (frame.t) {
    case 'post':
      return [await answerPost(deps.chat, frame, agent)];
    case 'read':
      await answerRead(deps.chat, frame, agent);
      return [];
    case 'typing':
      await relayTyping(deps, agent, frame);
      return [];
    case 'alive':
      return [];
    default:
      throw new ChatError('bad_request', [frame.t]);
  }
}

async function receive(
  deps: GatewayDeps,
  peer: AgentPeer,
  frame: ClientFrame,
): Promise<readonly ServerFrame[]> {
  switch (frame.t) {
    case 'watch':
      return watch(deps, peer, [frame.s, frame.after]);
    case 'unwatch':
      letGo(deps, peer, frame.s);
      return [];
    case 'refresh':
      return [await snapshot(deps, peer)];
    default:
      return receiveFromAgent(deps, peer.agent, frame);
  }
}

async function greet(deps: GatewayDeps, peer: AgentPeer, hello: AgentHello): Promise<void> {
  const { connection } = peer;
  try {
    connection.send(JSON.stringify(await snapshot(deps, peer)));
    connection.send(presenceFrame(peer.agent.present));
    connection.send(topicsFrame(peer.agent));
    for (const wanted of hello.watch) {
      if (connection.closed) return;
      for (const frame of await watch(deps, peer, wanted)) connection.send(JSON.stringify(frame));
    }
  } catch (err) {
    deps.log.warn({ err }, 'an agent could not be greeted');
    connection.close(1013);
  }
}

/** Read anew while rows are sent at the same time, because an older list would take them away again. */
export async function snapshot(deps: GatewayDeps, peer: AgentPeer): Promise<SnapshotFrame> {
  for (let attempt = 1; ; attempt += 1) {
    deps.listed.dropAll(peer);
    const sessions = (await listRows(deps.chat, peer.agent)).map(summarise);
    if (peer.rows.size > 0 && attempt < SNAPSHOT_ATTEMPTS) continue;
    for (const row of sessions) deps.listed.note(peer, row);
    return { t: 'snapshot', sessions };
  }
}

async function watch(
  deps: GatewayDeps,
  peer: AgentPeer,
  [sessionId, after]: readonly [number, number],
): Promise<readonly ServerFrame[]> {
  const { connection, watched } = peer;
  if (watched.size >= MAX_WATCHED && !watched.has(sessionId)) return [unseen(sessionId)];
  // Noted before the look-up, so that an unwatch that overtakes it is seen.
  watched.add(sessionId);
  const loaded = await loadSession(deps.chat.db, sessionId);
  if (connection.closed || !watched.has(sessionId)) return [];
  if (loaded === null || !mayRead(peer.agent, loaded.session)) {
    watched.delete(sessionId);
    return [unseen(sessionId)];
  }
  await deps.followers.follow(sessionId, {
    connection,
    audience: 'agent',
    after,
    may: (session) => mayRead(peer.agent, session),
    letGo: () => dismiss(deps, peer, sessionId),
  });
  return [];
}

/** Ends the following of a session that the agent may not read any more, and says so. */
export function dismiss(deps: GatewayDeps, peer: AgentPeer, sessionId: number): void {
  letGo(deps, peer, sessionId);
  peer.connection.send(JSON.stringify(unseen(sessionId)));
}

function letGo(deps: GatewayDeps, peer: AgentPeer, sessionId: number): void {
  peer.watched.delete(sessionId);
  deps.followers.unfollow(sessionId, peer.connection);
}

/** A session that an agent may not see is as good as none. */
function unseen(sessionId: number): RefusedFrame {
  return refusal(sessionId, null, new ChatError('unknown_session'));
}

export function presenceFrame(present: boolean): string {
  return JSON.stringify({ t: 'presence', present } satisfies PresenceFrame);
}

export function topicsFrame(agent: Agent): string {
  return JSON.stringify({ t: 'topics', topics: agentTopics(agent) } satisfies TopicsFrame);
}

/** Only the handling agent's typing is shown to the customer. */
async function relayTyping(deps: GatewayDeps, agent: Agent, frame: TypingFrame): Promise<void> {
  const loaded = await loadSession(deps.chat.db, frame.s);
  if (loaded === null || !('userId' in loaded.session)) return;
  if (loaded.session.userId !== agent.userId) return;
  tellTyping(deps, { type: 'typing', sessionId: frame.s, by: 'user', on: frame.on });
}
