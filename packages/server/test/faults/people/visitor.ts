/** A visitor: starts a chat session, writes, waits for the agent to have its say, and ends it. */
import { randomUUID } from 'node:crypto';
import {
  createVisitorClient,
  endSession,
  loadSession,
  ParleyError,
  type SessionAccess,
  startSession,
} from '@parley/client';
import type { ChatBoard } from './chat-board.ts';
import { TOPIC } from './chat-office.ts';
import { caughtUp, viewOf } from './reading.ts';
import { recordedTransports } from './recorded-transport.ts';
import { EAGER, httpThrough, type Scene } from './scene.ts';
import { writeMessages } from './write-messages.ts';

/**
 * One chat from its start until everybody has read its end.
 * @throws {GoneAway} when the people have gone before
 */
export async function chatAsVisitor(scene: Scene, board: ChatBoard): Promise<void> {
  const { tape, persistence, size } = scene;
  const { baseUrl, fetch } = httpThrough(scene);
  const startId = randomUUID();
  const started = await persistence.persist(() =>
    startSession(baseUrl, TOPIC, { startId }, { fetch }),
  );
  const { sessionId, sessionKey } = started;
  tape.started({ startId, sessionId });
  const name = `visitor of ${sessionId}`;
  const client = createVisitorClient({
    ...{ baseUrl, fetch, sessionId, sessionKey },
    scheduler: EAGER,
    transports: recordedTransports({
      door: scene.door,
      path: '/visitor/socket',
      reader: { name, senderId: 0, ownSessionId: sessionId },
      tape,
    }),
  });
  const stopListening = persistence.onGivenUp(client.close);
  try {
    board.reads({
      ...{ reader: name, sessionId, subscribe: client.subscribe },
      log: () => client.state.session,
    });
    board.begun(sessionId);
    await writeMessages(tape, { ...size, sessionId, senderId: 0, post: client.post });
    await board.untilAgentWrote(sessionId);
    const access = { baseUrl, fetch, sessionId, sessionKey };
    const revision = await persistence.persist(() => endForSure(access));
    tape.ended({ sessionId, revision });
    const readings = board.readings(sessionId);
    await Promise.all(readings.map((reading) => caughtUp(reading, revision)));
    for (const reading of readings) tape.viewed(viewOf(reading));
    board.over(sessionId);
  } finally {
    stopListening();
    client.close();
  }
}

/** The revision of the ended session. That it has ended already is what an end whose answer was lost leaves. */
async function endForSure(access: SessionAccess): Promise<number> {
  try {
    return (await endSession(access)).revision;
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== 'session_ended') throw error;
    return (await loadSession(access)).revision;
  }
}
