import { useState } from 'react';

const PREFIX = 'parley.draft.';

/** What the agent has begun to write in a chat: kept per chat in this tab, over switches and reloads. */
export function useDraft(sessionId: number): readonly [string, (text: string) => void] {
  const key = PREFIX + sessionId;
  const [draft, setDraft] = useState(() => read(key));
  const keep = (text: string): void => {
    setDraft(text);
    write(key, text);
  };
  return [draft, keep];
}

/** Forgets all drafts: the next person at this computer must not find them. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    }
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is blocked or full: the text lives as long as the field does.
  }
}
