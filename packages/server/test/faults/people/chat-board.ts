/** Where the two sides of a chat and its listener agree on what an ordinary chat leaves to the eye: whose turn it is to go. */
import type { Reading } from './reading.ts';

export interface ChatBoard {
  /** A session has begun: whoever listens may follow it from here on. */
  begun(sessionId: number): void;
  onBegun(listener: (sessionId: number) => void): void;
  /** Somebody reads the session to its end. */
  reads(reading: Reading): void;
  /** Who reads the session. */
  readings(sessionId: number): readonly Reading[];
  /** The agent has written everything that it has to say. */
  agentWrote(sessionId: number): void;
  /** Resolves when the agent has. */
  untilAgentWrote(sessionId: number): Promise<void>;
  /** Everybody has read it all. */
  over(sessionId: number): void;
  onOver(listener: (sessionId: number) => void): void;
  /** Whoever reads a session that is not over. */
  unfinished(): readonly Reading[];
}

export function createChatBoard(): ChatBoard {
  const readings = new Map<number, Reading[]>();
  const written = new Set<number>();
  const waiting = new Map<number, () => void>();
  const begunListeners: ((sessionId: number) => void)[] = [];
  const overListeners: ((sessionId: number) => void)[] = [];
  return {
    begun(sessionId) {
      for (const listener of begunListeners) listener(sessionId);
    },
    onBegun: (listener) => void begunListeners.push(listener),
    reads(reading) {
      const others = readings.get(reading.sessionId) ?? [];
      readings.set(reading.sessionId, [...others, reading]);
    },
    readings: (sessionId) => readings.get(sessionId) ?? [],
    agentWrote(sessionId) {
      written.add(sessionId);
      waiting.get(sessionId)?.();
    },
    untilAgentWrote(sessionId) {
      if (written.has(sessionId)) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.set(sessionId, resolve);
      });
    },
    over(sessionId) {
      readings.delete(sessionId);
      written.delete(sessionId);
      waiting.delete(sessionId);
      for (const listener of overListeners) listener(sessionId);
    },
    onOver: (listener) => void overListeners.push(listener),
    unfinished: () => [...readings.values()].flat(),
  };
}
