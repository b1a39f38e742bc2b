/**
 * Sends agents the rows of their lists that changed. A row is a state, not an event, so what changes several times within
 * a moment is sent once, as it is then.
 */
import type { ChatSession } from '@parley/domain';
import type { SessionFrame } from '@parley/protocol';
import { isListedFor } from '../chat/agent-rights.ts';
import type { SessionChange } from '../chat/changes.ts';
import type { AgentPeer } from './peer.ts';
import type { Register } from './register.ts';
import { summarise } from './session-summary.ts';

const TOGETHER_MS = 50;

export interface RowUpdates {
  changed(change: SessionChange): void;
  stop(): void;
}

export function createRowUpdates(register: Register): RowUpdates {
  let due = new Map<number, ChatSession>();
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    timer = null;
    const sessions = due;
    due = new Map();
    for (const session of sessions.values()) sendRow(register.agents, session);
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

/** To whoever lists the session, and once more to whoever listed it before, so that the row can go. */
export function sendRow(peers: Iterable<AgentPeer>, session: ChatSession): void {
  let frame: string | null = null;
  for (const peer of peers) {
    const listed = isListedFor(peer.agent, session);
    const sent = peer.rows.get(session.id);
    if ((!listed && sent === undefined) || (sent ?? 0) >= session.revision) continue;
    if (listed) peer.rows.set(session.id, session.revision);
    else peer.rows.delete(session.id);
    frame ??= JSON.stringify({ t: 'session', session: summarise(session) } satisfies SessionFrame);
    peer.connection.send(frame);
  }
}
