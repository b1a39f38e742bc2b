import type { AgentAccess } from '@parley/client';
import { useCallback, useEffect, useState } from 'react';
import { callProblem, useAccess, useAgent } from '../app/agent-context.ts';
import { texts } from '../texts.ts';

export interface Loaded<T> {
  /** null = not there yet */
  readonly value: T | null;
  /** Why it is not there; null = nothing is wrong. */
  readonly problem: string | null;
  /** Loads it (again). What is shown stays until the answer is there. */
  readonly reload: () => Promise<void>;
}

/** Something that the server knows, loaded when it is first shown. @param load the same function at each rendering */
export function useLoaded<T>(load: (access: AgentAccess) => Promise<T>): Loaded<T> {
  const agent = useAgent();
  const access = useAccess();
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async (): Promise<void> => {
    try {
      setValue(await load(access));
      setProblem(null);
    } catch (error) {
      setProblem(callProblem(agent, error, texts.access.loadFailed));
    }
  }, [load, access, agent]);

  useEffect(() => {
    void reload();
  }, [reload]);

  return { value, problem, reload };
}
