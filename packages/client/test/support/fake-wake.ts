import type { WakeSignals } from '../../src/index.ts';

/** Wake-ups by hand. */
export function createFakeWake(): WakeSignals & { wake(): void; readonly listeners: number } {
  const listeners = new Set<() => void>();
  return {
    subscribe(onWake) {
      listeners.add(onWake);
      return () => listeners.delete(onWake);
    },
    wake() {
      for (const listener of [...listeners]) listener();
    },
    get listeners() {
      return listeners.size;
    },
  };
}
