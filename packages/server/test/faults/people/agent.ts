/** Agents, who go by what their lists show: what waits is taken, what is one's own is answered. */
import { type AgentClient, createAgentClient, login, type SessionLog } from '@parley/client';
import type { ChatBoard } from './chat-board.ts';
import { AGENTS, type AgentName, PASSWORD } from './chat-office.ts';
import { recordedTransports } from './recorded-transport.ts';
import { EAGER, httpThrough, type Scene } from './scene.ts';
import { writeMessages } from './write-messages.ts';

/** How often an agent looks at the lists although nothing in them has changed, for what did not work the first time. */
const LOOKS_EVERY_MS = 500;

/** An agent at work, until it is sent home. */
export interface WorkingAgent {
  goHome(): void;
}

export async function startAgent(
  scene: Scene,
  board: ChatBoard,
  name: 'anna' | 'bo',
): Promise<WorkingAgent> {
  const { tape, size } = scene;
  const client = await openAgentClient(scene, name);
  const userId = AGENTS[name];
  const asked = new Set<number>();
  const answered = new Set<number>();
  let lookSoon = false;

  function look(): void {
    lookSoon = false;
    for (const row of client.state.rows.values()) {
      if (row.status === 'InQueue') void take(row.id);
      else if (row.userId === userId && isOngoing(row)) answer(row.id);
    }
  }
  /** Both agents try for every session; one of them gets it. */
  async function take(sessionId: number): Promise<void> {
    if (asked.has(sessionId)) return;
    asked.add(sessionId);
    try {
      const { session } = await client.pickUp(sessionId);
      if (session !== null) tape.pickedUp({ sessionId, userId });
    } catch {
      // Whether it worked is seen in the lists.
      asked.delete(sessionId);
    }
  }
  function answer(sessionId: number): void {
    if (answered.has(sessionId)) return;
    answered.add(sessionId);
    client.watch(sessionId);
    board.reads({
      ...{ reader: `agent ${userId}`, sessionId, subscribe: client.subscribe },
      log: logReader(client, sessionId),
    });
    const post = (text: string): string => client.post(sessionId, text);
    void writeMessages(tape, { ...size, sessionId, senderId: userId, post }).then(() =>
      board.agentWrote(sessionId),
    );
  }
  board.onOver(client.unwatch);
  client.subscribe(() => {
    if (lookSoon) return;
    lookSoon = true;
    setImmediate(look);
  });
  const timer = setInterval(look, LOOKS_EVERY_MS);
  return {
    goHome() {
      clearInterval(timer);
      client.close();
    },
  };
}

/** Reads every session from its beginning to its end, and says nothing. */
export async function startListener(scene: Scene, board: ChatBoard): Promise<WorkingAgent> {
  const client = await openAgentClient(scene, 'lea');
  board.onBegun((sessionId) => {
    client.watch(sessionId);
    board.reads({
      ...{ reader: 'listener', sessionId, subscribe: client.subscribe },
      log: logReader(client, sessionId),
    });
  });
  board.onOver(client.unwatch);
  return { goHome: client.close };
}

/** What a client has of a watched session. */
function logReader(client: AgentClient, sessionId: number): () => SessionLog | undefined {
  return () => client.state.logs.get(sessionId);
}

function isOngoing({ status }: { readonly status: string }): boolean {
  return status === 'CustomerLast' || status === 'UserLast';
}

async function openAgentClient(scene: Scene, name: AgentName): Promise<AgentClient> {
  const { baseUrl, fetch, cookie } = httpThrough(scene);
  const { xsrfToken } = await scene.persistence.persist(() =>
    login(baseUrl, { name, password: PASSWORD }, { fetch }),
  );
  const userId = AGENTS[name];
  const client = createAgentClient({
    ...{ baseUrl, fetch, xsrfToken },
    scheduler: EAGER,
    transports: recordedTransports({
      door: scene.door,
      path: '/agent/socket',
      cookie: cookie(),
      reader: { name: `agent ${userId}`, senderId: userId, ownSessionId: null },
      tape: scene.tape,
    }),
  });
  return client;
}
