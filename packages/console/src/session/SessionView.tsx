import type { SessionSummary } from '@parley/protocol';
import { useCallback, useEffect, useMemo } from 'react';
import { useAgent, useAgentState } from '../app/agent-context.ts';
import { isNarrow } from '../app/narrow.ts';
import { closeOpenSession } from '../app/open-session.ts';
import { phaseOf } from '../chats/chat-lists.ts';
import { customerName } from '../chats/customer-name.ts';
import { topicName } from '../chats/topic-name.ts';
import type { PickUp } from '../chats/use-pick-up.ts';
import { focusLists, focusOpenedSession } from '../shortcuts/focus-places.ts';
import { Composer } from './Composer.tsx';
import { EndedBar } from './EndedBar.tsx';
import { LineList } from './LineList.tsx';
import { LinesSkeleton } from './LinesSkeleton.tsx';
import { QueuedBar } from './QueuedBar.tsx';
import { SessionHeader } from './SessionHeader.tsx';
import { sessionLines } from './session-lines.ts';

interface SessionViewProps {
  row: SessionSummary;
  pickUp: PickUp;
}

/** One open chat: who, what was said, and what the agent may do now. */
export function SessionView({ row, pickUp }: SessionViewProps) {
  const { me, client } = useAgent();
  const { logs, customerTyping } = useAgentState();
  const log = logs.get(row.id);
  const chatLines = client.linesOf(row.id);
  const name = customerName(row);
  const topic = topicName(me, row);
  const phase = phaseOf(row.status);
  const own = row.userId === me.userId;

  const lines = useMemo(
    () =>
      log === undefined || log.revision === 0
        ? null
        : sessionLines(log, chatLines, {
            userId: me.userId,
            topicName: topic,
            customerName: name,
          }),
    [log, chatLines, me.userId, topic, name],
  );
  // Looking into a queued chat, or one that has ended, tells the customer nothing.
  const mine = own && phase === 'ongoing';
  const seen = useCallback(() => {
    if (mine) client.markRead(row.id);
  }, [client, mine, row.id]);

  useEffect(focusOpenedSession, []);

  return (
    <>
      <SessionHeader row={row} own={own} log={log} />
      {lines === null ? (
        <LinesSkeleton />
      ) : (
        <LineList
          lines={lines}
          customerName={name}
          customerTypes={customerTyping.has(row.id)}
          onRetry={client.retry}
          onSeen={seen}
        />
      )}
      {phase === 'waiting' && <QueuedBar row={row} pickUp={pickUp} />}
      {phase === 'ended' && <EndedBar row={row} />}
      {mine && (
        <Composer
          sessionId={row.id}
          customerName={name}
          onSend={(text) => client.post(row.id, text)}
          onTyping={(on) => client.typing(row.id, on)}
          onLeave={() => {
            if (isNarrow()) closeOpenSession();
            focusLists(row.id);
          }}
        />
      )}
    </>
  );
}
