import { TYPING_TIMEOUT_MS } from '@parley/protocol';
import type { Scheduler } from './scheduler.ts';

/** While somebody types, the others are told again after this time, in milliseconds (DL18). */
const RENEW_MS = 3_000;
/** Typing is over when no key was pressed for this long. */
const IDLE_MS = 4_000;

/** Tells the other side about our own typing, no more often than it helps. */
export interface TypingSenders {
  /** Call it with true at each key press, with false when the field is emptied or left. */
  typing(sessionId: number, on: boolean): void;
  /** Ends without telling. */
  close(sessionId: number): void;
  closeAll(): void;
}

/** `tell` sends one notice. */
export function createTypingSenders(
  scheduler: Scheduler,
  tell: (sessionId: number, on: boolean) => void,
): TypingSenders {
  /** The sessions that were told `on`. */
  const told = new Map<number, { readonly at: number; readonly cancelIdle: () => void }>();

  function typing(sessionId: number, on: boolean): void {
    const before = told.get(sessionId);
    if (!on && before === undefined) return;
    close(sessionId);
    const now = scheduler.now();
    const tells = !on || before === undefined || now - before.at >= RENEW_MS;
    if (on) {
      const cancelIdle = scheduler.setTimer(() => typing(sessionId, false), IDLE_MS);
      told.set(sessionId, { at: tells ? now : before.at, cancelIdle });
    }
    if (tells) tell(sessionId, on);
  }

  function close(sessionId: number): void {
    told.get(sessionId)?.cancelIdle();
    told.delete(sessionId);
  }

  return {
    typing,
    close,
    closeAll() {
      for (const sessionId of [...told.keys()]) close(sessionId);
    },
  };
}

/** In which chat sessions the other side types just now; a notice that is not renewed runs out. */
export interface TypingNotices {
  /** A new set after each change. */
  readonly sessions: ReadonlySet<number>;
  notice(sessionId: number, on: boolean): void;
  clear(): void;
}

/** `onChange` is called after each change of the set. */
export function createTypingNotices(scheduler: Scheduler, onChange: () => void): TypingNotices {
  let sessions: ReadonlySet<number> = new Set();
  const cancels = new Map<number, () => void>();

  function set(sessionId: number, on: boolean): void {
    cancels.get(sessionId)?.();
    cancels.delete(sessionId);
    if (on)
      cancels.set(
        sessionId,
        scheduler.setTimer(() => set(sessionId, false), TYPING_TIMEOUT_MS),
      );
    if (sessions.has(sessionId) === on) return;
    const next = new Set(sessions);
    if (on) next.add(sessionId);
    else next.delete(sessionId);
    sessions = next;
    onChange();
  }

  return {
    get sessions() {
      return sessions;
    },
    notice: set,
    clear() {
      for (const sessionId of [...sessions]) set(sessionId, false);
    },
  };
}
