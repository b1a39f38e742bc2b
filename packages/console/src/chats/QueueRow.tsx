import type { SessionSummary } from '@parley/protocol';
import { GridListItem } from 'react-aria-components';
import { useAgent } from '../app/agent-context.ts';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';
import { WaitingTime } from '../time/WaitingTime.tsx';
import { customerName } from './customer-name.ts';
import { topicName } from './topic-name.ts';

interface QueueRowProps {
  row: SessionSummary;
  /** It is being taken. */
  busy: boolean;
  onTake: (row: SessionSummary) => void;
}

/** A chat that waits: name, topic, how long, what was written last, and the button that takes it. */
export function QueueRow({ row, busy, onTake }: QueueRowProps) {
  const { me } = useAgent();
  const name = customerName(row);
  const topic = me.topics.find((each) => each.id === row.topicId);
  return (
    <GridListItem id={row.id} textValue={name} className="row row-queue">
      <div className="row-text">
        <p className="row-head">
          <bdi className="row-name">{name}</bdi>
          <span className="row-topic">{topicName(me, row)}</span>
          <WaitingTime since={row.whenRequested} />
        </p>
        <p className="row-last">
          <bdi>{row.lastMessage || texts.row.noMessage}</bdi>
        </p>
      </div>
      {topic?.canRespond === true && (
        <Button
          size="small"
          isDisabled={busy}
          aria-label={texts.queue.takeName(name)}
          onPress={() => onTake(row)}
        >
          {texts.queue.take}
        </Button>
      )}
    </GridListItem>
  );
}
