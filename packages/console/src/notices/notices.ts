import { useSyncExternalStore } from 'react';

/** A sentence about something that just happened, away from where the eyes are. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** How long a notice stays when nobody closes it, in ms. It is read aloud at once and nothing in it can be missed. */
const STAY_MS = 8_000;
/** The oldest goes when there are more. */
const MOST = 3;

const listeners = new Set<() => void>();
let notices: readonly Notice[] = [];
let lastId = 0;

/** Shows a notice; the same sentence again replaces the first. */
export function say(text: string): void {
  lastId += 1;
  const id = lastId;
  const others = notices.filter((notice) => notice.text !== text);
  change([...others, { id, text }].slice(-MOST));
  setTimeout(() => closeNotice(id), STAY_MS);
}

export function closeNotice(id: number): void {
  change(notices.filter((notice) => notice.id !== id));
}

/** What is shown now, the oldest first. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(subscribe, () => notices);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of [...listeners]) listener();
}
