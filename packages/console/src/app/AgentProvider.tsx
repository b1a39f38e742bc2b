import { type AgentClient, createAgentClient, createWebOutboxStorage } from '@parley/client';
import type { Me } from '@parley/protocol';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Agent, AgentContext } from './agent-context.ts';
import { outboxKey } from './outbox-key.ts';

/** Close codes after which only a new login helps. */
const NOT_AUTHENTICATED = 4401;

interface AgentProviderProps {
  me: Me;
  onExpired: () => void;
  children: ReactNode;
}

/**
 * Connects the agent and gives the connection to everything below. After a new login there is a new connection; messages
 * that were not sent wait in the tab's storage and go with it.
 */
export function AgentProvider({ me, onExpired, children }: AgentProviderProps) {
  const [client, setClient] = useState<AgentClient | null>(null);
  const [topics, setTopics] = useState<Me['topics'] | null>(null);
  const { userId, xsrfToken } = me;

  useEffect(() => {
    const created = createAgentClient({
      baseUrl: location.origin,
      xsrfToken,
      storage: createWebOutboxStorage(sessionStorage, outboxKey(userId)),
    });
    const end = created.subscribe(() => {
      const { connection } = created.state;
      setTopics(created.state.topics);
      if (connection.status === 'stopped' && connection.code === NOT_AUTHENTICATED) onExpired();
    });
    setClient(created);
    setTopics(null);
    return () => {
      end();
      created.close();
    };
  }, [userId, xsrfToken, onExpired]);

  const agent = useMemo<Agent | null>(
    () =>
      client === null ? null : { me: { ...me, topics: topics ?? me.topics }, client, onExpired },
    [me, topics, client, onExpired],
  );
  if (agent === null) return null;
  return <AgentContext value={agent}>{children}</AgentContext>;
}
