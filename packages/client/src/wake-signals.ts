/** Tells that the machine may just have come back: out of sleep, onto a network, from another tab. */
export interface WakeSignals {
  /** The answer ends the subscription. */
  subscribe(onWake: () => void): () => void;
}

/** What a browser knows about it; silent where there is no browser. */
export const browserWakeSignals: WakeSignals = {
  subscribe(onWake) {
    if (typeof window === 'undefined') return () => {};
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') onWake();
    };
    window.addEventListener('online', onWake);
    window.addEventListener('pageshow', onWake);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', onWake);
      window.removeEventListener('pageshow', onWake);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
};
