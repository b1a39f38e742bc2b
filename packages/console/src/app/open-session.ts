import { useSyncExternalStore } from 'react';

/**
 * Which chat is open, kept in the address (`#chat/12`): a reload returns to it, and on a phone the system's back goes
 * from the chat to the list.
 */
const listeners = new Set<() => void>();

/** The id of the open chat session; null = the list alone. */
export function useOpenSession(): number | null {
  return useSyncExternalStore(subscribe, openSessionId);
}

/** The same, asked once. */
export function openSessionId(): number | null {
  const id = /^#chat\/(\d{1,10})$/.exec(location.hash)?.[1];
  return id === undefined ? null : Number(id);
}

/** Shows a chat. From one chat to another the history does not grow, so that back always means the list. */
export function openSession(id: number): void {
  const from = openSessionId();
  if (from === id) return;
  const address = `#chat/${id}`;
  if (from === null) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  tell();
}

/** Back to the list. */
export function closeOpenSession(): void {
  if (openSessionId() === null) return;
  history.replaceState(null, '', location.pathname);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
