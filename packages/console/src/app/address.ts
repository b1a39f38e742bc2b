import { useSyncExternalStore } from 'react';

/**
 * What the page shows is kept in the part of the address after `#`: a reload returns to it, and the system's back goes to
 * what was there before.
 */
const listeners = new Set<() => void>();

/** The address after the page's own, such as `#chat/12`; empty = the lists. Renders again when it changes. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

/** @param how `replace` leaves no way back to what is shown now */
export function goTo(address: string, how: 'push' | 'replace'): void {
  if (address === location.hash) return;
  const url = address === '' ? location.pathname : address;
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
