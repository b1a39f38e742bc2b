/**
 * Within each interval every client hears once the latest revision of what it follows, from the store: so a missed hint is
 * healed, by us or by the client (DL10, DL11). Agents' rights are read anew, and customers that are there are noted as
 * such. Clients have their turns one part after another, so that ten thousand of them make no burst (DL30).
 */
import { SILENT_AFTER_HEARTBEATS } from '@parley/protocol';
import { touchSessions } from '../storage/customers-seen.ts';
import { readHeads } from '../storage/heads.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { AgentPeer, VisitorPeer } from './peer.ts';
import { isAgent } from './register.ts';
import { headsOf, renewAgent, sendHeartbeat } from './renew-agent.ts';

/** Milliseconds between the turns of two parts. */
const PART_MS = 250;

/** In how many parts clients have their turns. @param heartbeatMs - in which everybody has one */
export function heartbeatParts(heartbeatMs: number): number {
  return Math.max(1, Math.round(heartbeatMs / PART_MS));
}

export function startHeartbeat(deps: GatewayDeps): { stop(): void } {
  const { register, places, heartbeatMs, log } = deps;
  const beating = new Set<ReadonlySet<VisitorPeer | AgentPeer>>();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    // A move of a queue may have gone unheard, as when the store went down right after the commit (DL31).
    if (turns % register.slices === 0) places.allMoved();
    const part = register.nextSlice();
    if (part.size === 0 || beating.has(part)) return;
    beating.add(part);
    beat(deps, part)
      .catch((err: unknown) => log.warn({ err }, 'a heartbeat was missed'))
      .finally(() => beating.delete(part));
  }, heartbeatMs / register.slices);
  return { stop: () => clearInterval(timer) };
}

async function beat(deps: GatewayDeps, part: ReadonlySet<VisitorPeer | AgentPeer>): Promise<void> {
  const { chat, followers } = deps;
  closeSilent(deps, part);
  const followed = followedBy(part);
  const heads = followed.length === 0 ? new Map() : await readHeads(chat.db, followed);
  followers.heal(heads);
  const present = new Set<number>();
  const agents: AgentPeer[] = [];
  for (const peer of part) {
    if (isAgent(peer)) {
      agents.push(peer);
      continue;
    }
    present.add(peer.sessionId);
    sendHeartbeat(peer, { heads: headsOf([peer.sessionId], heads), rows: [] });
  }
  if (present.size > 0) await touchSessions(chat.db, [...present], chat.now());
  for (const peer of agents) await renewAgent(deps, peer, heads);
}

function followedBy(part: ReadonlySet<VisitorPeer | AgentPeer>): readonly number[] {
  const sessionIds = new Set<number>();
  for (const peer of part) {
    if (!isAgent(peer)) sessionIds.add(peer.sessionId);
    else for (const sessionId of peer.watched) sessionIds.add(sessionId);
  }
  return [...sessionIds];
}

/** The same for both kinds of line: who answers no heartbeat is not there (DL11). */
function closeSilent(
  { heartbeatMs }: GatewayDeps,
  part: ReadonlySet<VisitorPeer | AgentPeer>,
): void {
  const silentSince = performance.now() - SILENT_AFTER_HEARTBEATS * heartbeatMs;
  for (const peer of part) if (peer.heardAt < silentSince) peer.connection.close(4431);
}
