import type { SessionLog } from '@parley/client';
import type { SessionSummary } from '@parley/protocol';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { useAgent } from '../app/agent-context.ts';
import { closeOpenSession } from '../app/open-session.ts';
import { phaseOf } from '../chats/chat-lists.ts';
import { customerName } from '../chats/customer-name.ts';
import { rankColour } from '../chats/rank-colour.ts';
import { topicName } from '../chats/topic-name.ts';
import { waitingSince } from '../chats/waiting-since.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { focusLists } from '../shortcuts/focus-places.ts';
import { texts } from '../texts.ts';
import { exactText, momentText } from '../time/clock-text.ts';
import { durationText } from '../time/duration-text.ts';
import { useNow } from '../time/use-now.ts';
import { EndChatDialog } from './EndChatDialog.tsx';

interface SessionHeaderProps {
  row: SessionSummary;
  /** The logged-in agent handles, or handled, it. */
  own: boolean;
  log: SessionLog | undefined;
}

/** Who the open chat is with, on what, since when and how it stands; and the way to end it. */
export function SessionHeader({ row, own, log }: SessionHeaderProps) {
  const { me } = useAgent();
  const now = useNow();
  const [ending, setEnding] = useState(false);
  const began = row.whenStarted ?? row.whenRequested;
  const name = customerName(row);
  const phase = phaseOf(row.status);
  return (
    <header className="session-header" data-rank={rankColour(row.rank)}>
      <span className="only-narrow">
        <IconButton
          icon={ArrowLeft}
          label={texts.chat.back}
          side="bottom"
          onPress={() => {
            closeOpenSession();
            focusLists(row.id);
          }}
        />
      </span>
      {own && row.rank !== null && <i className="stripe" aria-hidden="true" />}
      <div className="session-title">
        <Heading level={2} tabIndex={-1} data-session-heading>
          <bdi>{name}</bdi>
        </Heading>
        <p className="session-facts">
          <span>{topicName(me, row)}</span>
          <time dateTime={new Date(began).toISOString()} title={exactText(began)}>
            {texts.chat.since(momentText(began, now))}
          </time>
          <span>
            {own || phase !== 'ongoing'
              ? statusText(row, waitingSince(row, log), now)
              : texts.status.handledBy(log?.agentName ?? texts.queue.colleague)}
          </span>
        </p>
      </div>
      {own && phase === 'ongoing' && (
        <>
          <Button size="small" onPress={() => setEnding(true)}>
            {texts.chat.end}
          </Button>
          <EndChatDialog
            sessionId={row.id}
            customerName={name}
            isOpen={ending}
            onClose={() => setEnding(false)}
          />
        </>
      )}
    </header>
  );
}

function statusText(row: SessionSummary, since: number | null, now: number): string {
  switch (phaseOf(row.status)) {
    case 'waiting':
      return texts.status.waitingQueue(durationText(now - row.whenRequested));
    case 'ended':
      return texts.status.ended(momentText(row.whenEnded ?? row.idle, now));
    default:
      return since === null
        ? texts.status.answered
        : texts.status.waitsForYou(durationText(now - since));
  }
}
