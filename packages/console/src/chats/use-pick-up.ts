import type { AgentClient } from '@parley/client';
import type { SessionSummary } from '@parley/protocol';
import { useCallback, useMemo, useState } from 'react';
import { callProblem, useAgent } from '../app/agent-context.ts';
import { openSession } from '../app/open-session.ts';
import { say } from '../notices/notices.ts';
import { focusComposer } from '../shortcuts/focus-places.ts';
import { texts } from '../texts.ts';
import { customerName } from './customer-name.ts';

/** Taking chats from the queue. */
export interface PickUp {
  /** What is being taken: the longest waiting, a certain chat session, or nothing. */
  readonly busy: 'next' | number | null;
  readonly next: () => void;
  readonly take: (row: SessionSummary) => void;
}

/** Takes a chat, opens it and puts the cursor into its message field; says so when somebody else was faster. */
export function usePickUp(): PickUp {
  const agent = useAgent();
  const { client } = agent;
  const [busy, setBusy] = useState<PickUp['busy']>(null);

  const run = useCallback(
    async (what: 'next' | SessionSummary): Promise<void> => {
      setBusy(what === 'next' ? 'next' : what.id);
      try {
        const { session } = await (what === 'next' ? client.pickUpNext() : client.pickUp(what.id));
        if (session !== null) {
          openSession(session.id);
          focusComposer();
        } else say(what === 'next' ? texts.queue.none : lostText(client, what));
      } catch (error) {
        const problem = callProblem(agent, error, texts.queue.failed);
        if (problem !== null) say(problem);
      }
      setBusy(null);
    },
    [agent, client],
  );

  return useMemo(
    () => ({
      busy,
      next: () => void (busy === null && run('next')),
      take: (row) => void (busy === null && run(row)),
    }),
    [busy, run],
  );
}

/** Whoever follows the chat may know the colleague's name from its events. */
function lostText(client: AgentClient, row: SessionSummary): string {
  const by = client.state.logs.get(row.id)?.agentName ?? texts.queue.colleague;
  return texts.queue.lost(customerName(row), by);
}
