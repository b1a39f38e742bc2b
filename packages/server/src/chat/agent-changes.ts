/**
 * What changed about agents, told to whoever holds on to what they may do. Like the changes of sessions it is a courtesy:
 * who missed it reads it anew at the next heartbeat.
 */
export type AgentChange =
  | { readonly type: 'PresenceChanged'; readonly userId: number; readonly present: boolean }
  /** What these users may do in topics is no longer what it was. */
  | { readonly type: 'RightsChanged'; readonly userIds: readonly number[] };

export type AgentChangeListener = (change: AgentChange) => void;

export interface AgentChanges {
  publish(change: AgentChange): void;
  /** @returns a function that ends the subscription. */
  subscribe(listener: AgentChangeListener): () => void;
}

export function createAgentChanges(): AgentChanges {
  const listeners = new Set<AgentChangeListener>();
  return {
    publish(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
