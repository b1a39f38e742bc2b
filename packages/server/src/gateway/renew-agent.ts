/** Reads anew what a connected agent may do, and mends what its client has: followed sessions and rows of lists. */
import { isDeepStrictEqual } from 'node:util';
import type { HeartbeatFrame } from '@parley/protocol';
import { renewLogin } from '../auth/logins.ts';
import { mayRead } from '../chat/agent-rights.ts';
import { agentTopics } from '../chat/agent-topics.ts';
import { listRowHeads } from '../chat/list-rows.ts';
import { loadSessions } from '../storage/load-session.ts';
import { dismiss, presenceFrame, snapshot, topicsFrame } from './agent-peer.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { AgentPeer, Peer } from './peer.ts';
import { sendRow } from './row-updates.ts';

/** Ends with a heartbeat, by which the client drops rows that are not its own any more (DL10). */
export async function renewAgent(
  deps: GatewayDeps,
  peer: AgentPeer,
  heads: ReadonlyMap<number, number>,
): Promise<void> {
  peer.renewals += 1;
  const turn = peer.renewals;
  const login = await renewLogin(deps.chat, peer.login);
  // A later renewal knows better; this one may have read what was before the change that it is for.
  if (turn !== peer.renewals) return;
  if (login === null) {
    peer.connection.close(4401);
    return;
  }
  const { present } = peer.agent;
  const before = agentTopics(peer.agent);
  deps.register.renewAgent(peer, login.agent);
  if (peer.agent.present !== present) peer.connection.send(presenceFrame(peer.agent.present));
  for (const { session } of await loadSessions(deps.chat.db, [...peer.watched])) {
    if (!mayRead(peer.agent, session)) dismiss(deps, peer, session.id);
  }
  if (!isDeepStrictEqual(agentTopics(peer.agent), before)) await sendTopics(deps, peer);
  const rows = await listRowHeads(deps.chat, peer.agent);
  await sendMissing(deps, peer, rows);
  sendHeartbeat(peer, { heads: headsOf(peer.watched, heads), rows: [...rows] });
}

/** Rows are read whole only where the client's is older, or there is none. */
async function sendMissing(
  deps: GatewayDeps,
  peer: AgentPeer,
  rows: ReadonlyMap<number, number>,
): Promise<void> {
  const missing = [...rows].filter(([id, revision]) => (peer.rows.get(id) ?? 0) < revision);
  if (missing.length === 0) return;
  const loaded = await loadSessions(
    deps.chat.db,
    missing.map(([id]) => id),
  );
  for (const { session } of loaded) sendRow(deps.listed, [peer], session);
}

/** With its whole lists, so that the rows of a topic that it has left go at once (CT13). */
async function sendTopics(deps: GatewayDeps, peer: AgentPeer): Promise<void> {
  peer.connection.send(topicsFrame(peer.agent));
  peer.connection.send(JSON.stringify(await snapshot(deps, peer)));
}

/** The heads of these sessions, as a heartbeat has them. */
export function headsOf(
  sessionIds: Iterable<number>,
  heads: ReadonlyMap<number, number>,
): HeartbeatFrame['heads'] {
  return [...sessionIds].flatMap((id) => {
    const head = heads.get(id);
    return head === undefined ? [] : [[id, head] as const];
  });
}

export function sendHeartbeat(peer: Peer, latest: Pick<HeartbeatFrame, 'heads' | 'rows'>): void {
  peer.connection.send(JSON.stringify({ t: 'heartbeat', ...latest } satisfies HeartbeatFrame));
}
