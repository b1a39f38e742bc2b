/** Passes on to agents' windows what changed about the agents themselves (PR6, CT13). */
import type { AgentChange } from '../chat/agent-changes.ts';
import { readHeads } from '../storage/heads.ts';
import { presenceFrame } from './agent-peer.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { renewAgent } from './renew-agent.ts';

/** @returns what takes in each change */
export function createAgentUpdates(deps: GatewayDeps): (change: AgentChange) => void {
  return (change) => {
    if (change.type === 'PresenceChanged') {
      tellPresence(deps, change.userId, change.present);
      return;
    }
    renewAgents(deps, new Set(change.userIds)).catch((err: unknown) => {
      deps.log.warn({ err }, 'rights were not renewed; the next heartbeat does it');
    });
  };
}

function tellPresence({ register }: GatewayDeps, userId: number, present: boolean): void {
  const frame = presenceFrame(present);
  for (const peer of register.agentsOf(userId)) {
    peer.agent = { ...peer.agent, present };
    peer.connection.send(frame);
  }
}

/** Reads anew what these users may do, and mends what their windows have. @throws when the store does not answer */
export async function renewAgents(deps: GatewayDeps, userIds: ReadonlySet<number>): Promise<void> {
  const peers = [...userIds].flatMap((userId) => deps.register.agentsOf(userId));
  if (peers.length === 0) return;
  const watched = new Set(peers.flatMap((peer) => [...peer.watched]));
  const heads = await readHeads(deps.chat.db, [...watched]);
  for (const peer of peers) await renewAgent(deps, peer, heads);
}
