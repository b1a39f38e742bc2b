/**
 * Every few seconds each client hears the latest revision of what it follows, from the store: so a missed hint is healed,
 * by us or by the client (DL10, DL11). Agents' rights are read anew, and customers that are there are noted as such.
 */
import type { HeartbeatFrame } from '@parley/protocol';
import { listRows } from '../chat/list-rows.ts';
import { loadAgent } from '../storage/agents.ts';
import { readHeads, touchSessions } from '../storage/queues.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { AgentPeer } from './peer.ts';
import { sendRow } from './row-updates.ts';

export function startHeartbeat(deps: GatewayDeps, everyMs: number): { stop(): void } {
  let beating = false;
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    beat(deps)
      .catch((err: unknown) => deps.log.warn({ err }, 'a heartbeat was missed'))
      .finally(() => {
        beating = false;
      });
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}

async function beat(deps: GatewayDeps): Promise<void> {
  const { chat, followers, register } = deps;
  const heads = await readHeads(chat.db, followers.sessionIds());
  followers.heal(heads);
  const present = new Set<number>();
  for (const peer of register.visitors) {
    present.add(peer.sessionId);
    const head = heads.get(peer.sessionId);
    const frame: HeartbeatFrame = {
      t: 'heartbeat',
      heads: head === undefined ? [] : [[peer.sessionId, head]],
      rows: [],
    };
    peer.connection.send(JSON.stringify(frame));
  }
  await touchSessions(chat.db, [...present], chat.now());
  for (const peer of register.agents) await beatAgent(deps, peer, heads);
}

async function beatAgent(
  deps: GatewayDeps,
  peer: AgentPeer,
  heads: ReadonlyMap<number, number>,
): Promise<void> {
  const agent = await loadAgent(deps.chat.db, peer.agent.userId);
  if (agent === null) {
    peer.connection.close(4401);
    return;
  }
  peer.agent = agent;
  const sessions = await listRows(deps.chat, agent);
  for (const session of sessions) sendRow(deps.register, session);
  const frame: HeartbeatFrame = {
    t: 'heartbeat',
    heads: peer.watching().flatMap((id) => {
      const head = heads.get(id);
      return head === undefined ? [] : [[id, head] as const];
    }),
    rows: sessions.map((session) => [session.id, session.revision]),
  };
  peer.connection.send(JSON.stringify(frame));
}
