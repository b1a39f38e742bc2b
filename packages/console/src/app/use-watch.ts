import type { AgentClient } from '@parley/client';
import { useEffect, useRef } from 'react';

/** Follows exactly these chat sessions in full, and lets go of those that are not named any more. */
export function useWatch(client: AgentClient, sessionIds: readonly number[]): void {
  const watched = useRef<{ client: AgentClient; ids: ReadonlySet<number> }>({
    client,
    ids: new Set(),
  });

  useEffect(() => {
    const before = watched.current.client === client ? watched.current.ids : new Set<number>();
    const now = new Set(sessionIds);
    for (const id of before) if (!now.has(id)) client.unwatch(id);
    for (const id of now) if (!before.has(id)) client.watch(id);
    watched.current = { client, ids: now };
  }, [client, sessionIds]);
}
