/**
 * Every few seconds each client hears the latest revision of what it follows, from the store: so a missed hint is healed,
 * by us or by the client (DL10, DL11). Agents' rights are read anew, and customers that are there are noted as such.
 */
import { SILENT_AFTER_HEARTBEATS } from '@parley/protocol';
import { touchSessions } from '../storage/customers-seen.ts';
import { readHeads } from '../storage/heads.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { headsOf, renewAgent, sendHeartbeat } from './renew-agent.ts';

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
  for (const peer of register.agents) await renewAgent(deps, peer, heads);
}

/** The same for both kinds of line: who answers no heartbeat is not there (DL11). */
function closeSilent({ register, heartbeatMs }: GatewayDeps): void {
  const silentSince = performance.now() - SILENT_AFTER_HEARTBEATS * heartbeatMs;
  for (const peer of [...register.visitors, ...register.agents]) {
    if (peer.heardAt < silentSince) peer.connection.close(4431);
  }
}
