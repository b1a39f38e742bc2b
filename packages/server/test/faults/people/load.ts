/** Visitors and agents who chat flat out, one chat after another, until they are told that it is enough. */

import { startAgent, startListener } from './agent.ts';
import { createChatBoard } from './chat-board.ts';
import { createPersistence, GoneAway } from './persist.ts';
import { viewOf } from './reading.ts';
import type { LoadSize } from './scene.ts';
import type { Tape } from './tape.ts';
import { chatAsVisitor } from './visitor.ts';

export interface Load {
  /**
   * No new chats: resolves true when those under way are over and read by everybody. False after so many ms: then the
   * tape has what they have come to, and what is missing shows as violations.
   */
  settle(withinMs: number): Promise<boolean>;
  /** Sends everybody home. */
  close(): void;
}

export async function startLoad(door: () => string, tape: Tape, size: LoadSize): Promise<Load> {
  const persistence = createPersistence();
  const board = createChatBoard();
  const scene = { door, tape, persistence, size };
  const agents = await Promise.all([
    startAgent(scene, board, 'anna'),
    startAgent(scene, board, 'bo'),
    startListener(scene, board),
  ]);
  let enough = false;

  async function chatOn(): Promise<void> {
    do await chatAsVisitor(scene, board);
    while (!enough);
  }
  const chatting = Promise.all(Array.from({ length: size.chats }, chatOn)).catch((error) => {
    if (!(error instanceof GoneAway)) throw error;
  });
  // Its failure is told by `settle`.
  chatting.catch(() => {});

  return {
    async settle(withinMs) {
      enough = true;
      if (await isWithin(chatting, withinMs)) return true;
      for (const reading of board.unfinished()) tape.viewed(viewOf(reading));
      return false;
    },
    close() {
      persistence.giveUp();
      for (const agent of agents) agent.goHome();
    },
  };
}

/** @throws what the work throws */
async function isWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
