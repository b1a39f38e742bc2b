/**
 * Sends agents the rows of their lists that changed. A row is a state, not an event, so what changes several times within
 * a moment is sent once, as it is then.
 */
import type { ChatSession } from '@parley/domain';
import type { SessionFrame } from '@parley/protocol';
import { isListedFor } from '../chat/agent-rights.ts';
import type { SessionChange } from '../chat/changes.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { ListedRows } from './listed-rows.ts';
import type { AgentPeer } from './peer.ts';
import { summarise } from './session-summary.ts';
import { usersOf } from './tell-nodes.ts';

const TOGETHER_MS = 50;

export interface RowUpdates {
  changed(change: Pick<SessionChange, 'session'>): void;
  stop(): void;
}

export function createRowUpdates(deps: Pick<GatewayDeps, 'register' | 'listed'>): RowUpdates {
  let due = new Map<number, ChatSession>();
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    timer = null;
    const sessions = due;
    due = new Map();
    for (const session of sessions.values())
      sendRow(deps.listed, concerned(deps, session), session);
  }
  return {
    changed({ session }) {
      const waiting = due.get(session.id);
      if (waiting !== undefined && waiting.revision > session.revision) return;
      due.set(session.id, session);
      timer ??= setTimeout(flush, TOGETHER_MS);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Who may list the session, or listed it before: nobody else is looked at, however many agents are connected (DL30). */
function concerned(
  { register, listed }: Pick<GatewayDeps, 'register' | 'listed'>,
  session: ChatSession,
): ReadonlySet<AgentPeer> {
  const own = usersOf(session).flatMap((userId) => register.agentsOf(userId));
  const waiting = session.status === 'InQueue' ? register.agentsIn(session.topicId) : [];
  return new Set([...listed.holders(session.id), ...own, ...waiting]);
}

/** To those who list the session, and once more to those who listed it before, so that the row can go. */
export function sendRow(rows: ListedRows, peers: Iterable<AgentPeer>, session: ChatSession): void {
  let frame: string | null = null;
  for (const peer of peers) {
    const listed = isListedFor(peer.agent, session);
    const sent = peer.rows.get(session.id);
    if ((!listed && sent === undefined) || (sent ?? 0) >= session.revision) continue;
    if (listed) rows.note(peer, session);
    else rows.drop(peer, session.id);
    frame ??= JSON.stringify({ t: 'session', session: summarise(session) } satisfies SessionFrame);
    peer.connection.send(frame);
  }
}
