import type { AgentAccess, AgentClient, AgentState } from '@parley/client';
import { ParleyError } from '@parley/client';
import type { Me } from '@parley/protocol';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';

/** The logged-in agent and its connection. */
export interface Agent {
  readonly me: Me;
  readonly client: AgentClient;
  /** Ends the page's trust in the login; the page asks for the password again. */
  readonly onExpired: () => void;
}

export const AgentContext = createContext<Agent | null>(null);

/** Only below {@link AgentProvider}. */
export function useAgent(): Agent {
  const agent = useContext(AgentContext);
  if (agent === null) throw new Error('useAgent needs an AgentProvider above it.');
  return agent;
}

/** The chats as they are now; renders again after each change. */
export function useAgentState(): AgentState {
  const { client } = useAgent();
  return useSyncExternalStore(client.subscribe, () => client.state);
}

/** What calls beside the connection need. */
export function useAccess(): AgentAccess {
  const { xsrfToken } = useAgent().me;
  return useMemo(() => ({ baseUrl: location.origin, xsrfToken }), [xsrfToken]);
}

/**
 * The sentence to show for a failed call, `otherwise` when the server said nothing of use. A login that has ended is
 * dealt with here: the answer is then null, for the page asks for the password.
 */
export function callProblem(agent: Agent, error: unknown, otherwise: string): string | null {
  if (!(error instanceof ParleyError)) return otherwise;
  if (error.code === 'not_authenticated' || error.code === 'xsrf_token') {
    agent.onExpired();
    return null;
  }
  return error.status === 0 || error.status >= 500 ? otherwise : error.message;
}
