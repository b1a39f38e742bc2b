/**
 * Every few seconds each client hears the latest revision of what it follows, from the store: so a missed hint is healed,
 * by us or by the client (DL10, DL11). Agents' rights are read anew, and customers that are there are noted as such.
 */
import { type HeartbeatFrame, SILENT_AFTER_HEARTBEATS } from '@parley/protocol';
import { renewLogin } from '../auth/logins.ts';
import { mayRead } from '../chat/agent-rights.ts';
import { listRows } from '../chat/list-rows.ts';
import { touchSessions } from '../storage/customers-seen.ts';
import { readHeads } from '../storage/heads.ts';
import { loadSessions } from '../storage/load-session.ts';
import { dismiss } from './agent-peer.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { AgentPeer, Peer } from './peer.ts';
import { sendRow } from './row-updates.ts';

export function startHeartbeat(deps: GatewayDeps): { stop(): void } {
  let beating = false;
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    beat(deps)
      .catch((err: unknown) => deps.log.warn({ err }, 'a heartbeat was missed'))
      .finally(() => {
        beating = false;
      });
  }, deps.heartbeatMs);
  return { stop: () => clearInterval(timer) };
}

async function beat(deps: GatewayDeps): Promise<void> {
  const { chat, followers, register } = deps;
  closeSilent(deps);
  const heads = await readHeads(chat.db, followers.sessionIds());
  followers.heal(heads);
  const present = new Set<number>();
  for (const peer of register.visitors) {
    present.add(peer.sessionId);
    sendHeartbeat(peer, { heads: headsOf([peer.sessionId], heads), rows: [] });
  }
  await touchSessions(chat.db, [...present], chat.now());
  for (const peer of register.agents) await beatAgent(deps, peer, heads);
}

/** The same for both kinds of line: who answers no heartbeat is not there (DL11). */
function closeSilent({ register, heartbeatMs }: GatewayDeps): void {
  const silentSince = performance.now() - SILENT_AFTER_HEARTBEATS * heartbeatMs;
  for (const peer of [...register.visitors, ...register.agents]) {
    if (peer.heardAt < silentSince) peer.connection.close(4431);
  }
}

async function beatAgent(
  deps: GatewayDeps,
  peer: AgentPeer,
  heads: ReadonlyMap<number, number>,
): Promise<void> {
  const login = await renewLogin(deps.chat.db, peer.login);
  if (login === null) {
    peer.connection.close(4401);
    return;
  }
  peer.agent = login.agent;
  for (const { session } of await loadSessions(deps.chat.db, [...peer.watched])) {
    if (!mayRead(peer.agent, session)) dismiss(deps, peer, session.id);
  }
  const sessions = await listRows(deps.chat, peer.agent);
  for (const session of sessions) sendRow([peer], session);
  const rows = sessions.map((session) => [session.id, session.revision] as const);
  sendHeartbeat(peer, { heads: headsOf(peer.watched, heads), rows });
}

function headsOf(
  sessionIds: Iterable<number>,
  heads: ReadonlyMap<number, number>,
): HeartbeatFrame['heads'] {
  return [...sessionIds].flatMap((id) => {
    const head = heads.get(id);
    return head === undefined ? [] : [[id, head] as const];
  });
}

function sendHeartbeat(peer: Peer, latest: Pick<HeartbeatFrame, 'heads' | 'rows'>): void {
  peer.connection.send(JSON.stringify({ t: 'heartbeat', ...latest } satisfies HeartbeatFrame));
}
