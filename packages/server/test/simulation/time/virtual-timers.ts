/**
 * Puts the simulation's time in the place of the process's timers, for server code that calls them directly. A timer
 * belongs to whoever's event set it, and dies with it. What is called outside of the simulation's events gets the real ones.
 */
import type { VirtualTime } from './virtual-time.ts';

/** @returns what puts the real ones back */
export function replaceTimers(time: VirtualTime): () => void {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    setImmediate: globalThis.setImmediate,
  };
  const realTimeout = AbortSignal.timeout;
  const realNow = performance.now;

  function plan(run: () => void, delayMs: number, repeats: boolean): VirtualTimer | null {
    const { owner } = time;
    if (owner === null) return null;
    const timer = new VirtualTimer();
    const fire = (): void => {
      if (repeats) timer.cancel = time.after(Math.max(1, delayMs), owner, fire);
      run();
    };
    timer.cancel = time.after(delayMs, owner, fire);
    return timer;
  }
  function clear(timer: unknown): void {
    if (timer instanceof VirtualTimer) timer.cancel();
    else real.clearTimeout(timer as NodeJS.Timeout);
  }

  Object.assign(globalThis, {
    setTimeout: (run: () => void, delayMs = 0) =>
      plan(run, delayMs, false) ?? real.setTimeout(run, delayMs),
    setInterval: (run: () => void, delayMs = 0) =>
      plan(run, delayMs, true) ?? real.setInterval(run, delayMs),
    setImmediate: (run: () => void) => plan(run, 0, false) ?? real.setImmediate(run),
    clearTimeout: clear,
    clearInterval: clear,
  });
  performance.now = () => (time.owner === null ? realNow.call(performance) : time.now);
  AbortSignal.timeout = (delayMs) => {
    const aborting = new AbortController();
    const timer = plan(() => aborting.abort(), delayMs, false);
    return timer === null ? realTimeout.call(AbortSignal, delayMs) : aborting.signal;
  };
  return () => {
    Object.assign(globalThis, real);
    AbortSignal.timeout = realTimeout;
    performance.now = realNow;
  };
}

/** What `setTimeout` answers with: as much of Node's own as anybody here uses. */
class VirtualTimer {
  cancel: () => void = () => {};

  unref(): this {
    return this;
  }

  ref(): this {
    return this;
  }
}
