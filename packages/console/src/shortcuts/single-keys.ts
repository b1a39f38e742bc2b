import { useSyncExternalStore } from 'react';

const KEY = 'parley.singleKeys';
const listeners = new Set<() => void>();

/**
 * Whether shortcuts of a single key are on. They can be turned off, for people who dictate (WCAG 2.1.4): a dictated word
 * would press them.
 */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is blocked: they stay on.
  }
  for (const listener of [...listeners]) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
