/** An agent's connection: its lists of chat sessions, and in full the sessions that it watches. */
import type {
  AgentHello,
  ClientFrame,
  ServerFrame,
  SnapshotFrame,
  TypingFrame,
  TypingNoticeFrame,
} from '@parley/protocol';
import { mayRead } from '../chat/agent-rights.ts';
import { ChatError } from '../chat/chat-error.ts';
import { listRows } from '../chat/list-rows.ts';
import type { Agent } from '../storage/agents.ts';
import { loadSession } from '../storage/load-session.ts';
import type { Connection } from './connection.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { AgentPeer } from './peer.ts';
import { answerPost, answerRead, refusal } from './posted-frames.ts';
import { summarise } from './session-summary.ts';

/** Registers the agent, sends its lists, and follows what it asked for. */
export function openAgent(
  deps: GatewayDeps,
  agent: Agent,
  hello: AgentHello,
): (connection: Connection) => AgentPeer {
  return (connection) => {
    const watched = new Set<number>();
    const peer: AgentPeer = {
      connection,
      agent,
      rows: new Map(),
      watching: () => [...watched],
      paceKey: agentPaceKey(agent),
      receive: (frame) => receive(deps, peer, watched, frame),
      leave() {
        deps.register.remove(peer);
        for (const sessionId of watched) deps.followers.unfollow(sessionId, connection);
      },
    };
    deps.register.addAgent(peer);
    void greet(deps, peer, watched, hello);
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
  watched: Set<number>,
  frame: ClientFrame,
): Promise<readonly ServerFrame[]> {
  switch (frame.t) {
    case 'watch':
      return watch(deps, peer, watched, [frame.s, frame.after]);
    case 'unwatch':
      watched.delete(frame.s);
      deps.followers.unfollow(frame.s, peer.connection);
      return [];
    case 'refresh':
      return [await snapshot(deps, peer)];
    default:
      return receiveFromAgent(deps, peer.agent, frame);
  }
}

async function greet(
  deps: GatewayDeps,
  peer: AgentPeer,
  watched: Set<number>,
  hello: AgentHello,
): Promise<void> {
  try {
    peer.connection.send(JSON.stringify(await snapshot(deps, peer)));
    for (const wanted of hello.watch) {
      if (peer.connection.closed) return;
      for (const frame of await watch(deps, peer, watched, wanted)) {
        peer.connection.send(JSON.stringify(frame));
      }
    }
  } catch (err) {
    deps.log.warn({ err }, 'an agent could not be greeted');
    peer.connection.close(1013);
  }
}

async function snapshot(deps: GatewayDeps, peer: AgentPeer): Promise<SnapshotFrame> {
  const sessions = (await listRows(deps.chat, peer.agent)).map(summarise);
  peer.rows.clear();
  for (const row of sessions) peer.rows.set(row.id, row.revision);
  return { t: 'snapshot', sessions };
}

async function watch(
  deps: GatewayDeps,
  peer: AgentPeer,
  watched: Set<number>,
  [sessionId, after]: readonly [number, number],
): Promise<readonly ServerFrame[]> {
  const loaded = await loadSession(deps.chat.db, sessionId);
  if (loaded === null || !mayRead(peer.agent, loaded.session)) {
    return [refusal(sessionId, null, new ChatError('unknown_session'))];
  }
  if (peer.connection.closed) return [];
  watched.add(sessionId);
  const { connection } = peer;
  await deps.followers.follow(sessionId, { connection, audience: 'agent', after });
  return [];
}

/** Only the handling agent's typing is shown to the customer. */
async function relayTyping(deps: GatewayDeps, agent: Agent, frame: TypingFrame): Promise<void> {
  const loaded = await loadSession(deps.chat.db, frame.s);
  if (loaded === null || !('userId' in loaded.session)) return;
  if (loaded.session.userId !== agent.userId) return;
  const notice: TypingNoticeFrame = { t: 'typing', s: frame.s, by: 'user', on: frame.on };
  deps.followers.notify(frame.s, 'visitor', JSON.stringify(notice));
}
