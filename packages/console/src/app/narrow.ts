import { useSyncExternalStore } from 'react';

/** The same width as in app.css: below it lists and chat share one column. */
const query = matchMedia('(max-width: 699px)');

/** Whether the page shows either the lists or a chat, as on a phone. */
export function isNarrow(): boolean {
  return query.matches;
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
