import { useSyncExternalStore } from 'react';

/** Whether the page is in front and its window has the focus: only then is a message seen. */
export function usePageVisible(): boolean {
  return useSyncExternalStore(subscribe, isVisible);
}

/** The same, asked once. */
export function isVisible(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  window.addEventListener('focus', listener);
  window.addEventListener('blur', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
    window.removeEventListener('focus', listener);
    window.removeEventListener('blur', listener);
  };
}
