import { countUnread } from '@parley/client';
import type { SessionSummary } from '@parley/protocol';
import { CircleAlert } from 'lucide-react';
import { GridListItem, VisuallyHidden } from 'react-aria-components';
import { useAgent, useAgentState } from '../app/agent-context.ts';
import { texts } from '../texts.ts';
import { WaitingTime } from '../time/WaitingTime.tsx';
import { customerName } from './customer-name.ts';
import { rankColour } from './rank-colour.ts';
import { topicName } from './topic-name.ts';
import { waitingSince } from './waiting-since.ts';

interface MyRowProps {
  row: SessionSummary;
  /** In the list, from 1: with Alt it opens the chat. */
  place: number;
}

/** A chat of mine: its colour, who, what was written last or is being typed, how long it waits, what is unread. */
export function MyRow({ row, place }: MyRowProps) {
  const { me } = useAgent();
  const { logs, customerTyping, outbox } = useAgentState();
  const log = logs.get(row.id);
  const name = customerName(row);
  const since = waitingSince(row, log);
  const unread = log === undefined ? 0 : countUnread(log);
  const failed = outbox.some((entry) => entry.sessionId === row.id && entry.state === 'failed');
  return (
    <GridListItem
      id={row.id}
      textValue={name}
      className="row row-mine"
      data-rank={rankColour(row.rank)}
      {...(place < 10 && { 'aria-keyshortcuts': `Alt+${place}` })}
    >
      <i className="stripe" aria-hidden="true" />
      <div className="row-text">
        <p className="row-head">
          <bdi className="row-name">{name}</bdi>
          <span className="row-topic">{topicName(me, row)}</span>
          {since !== null && <WaitingTime since={since} />}
        </p>
        <p className="row-foot">
          <span className="row-last" data-typing={customerTyping.has(row.id) || undefined}>
            {customerTyping.has(row.id) ? (
              texts.mine.typing
            ) : (
              <bdi>{row.lastMessage || texts.row.noMessage}</bdi>
            )}
          </span>
          {failed && (
            <span className="row-failed" title={texts.mine.failed}>
              <CircleAlert aria-hidden size={16} />
              <VisuallyHidden>{texts.mine.failed}</VisuallyHidden>
            </span>
          )}
          {unread > 0 && (
            <span className="count">
              <span aria-hidden="true">{unread}</span>
              <VisuallyHidden>{texts.mine.unread(unread)}</VisuallyHidden>
            </span>
          )}
        </p>
      </div>
    </GridListItem>
  );
}
