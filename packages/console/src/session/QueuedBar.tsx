import type { SessionSummary } from '@parley/protocol';
import { Eye } from 'lucide-react';
import { useAgent } from '../app/agent-context.ts';
import type { PickUp } from '../chats/use-pick-up.ts';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';

interface QueuedBarProps {
  row: SessionSummary;
  pickUp: PickUp;
}

/** Under a chat that waits: nothing to write yet, but it can be taken. */
export function QueuedBar({ row, pickUp }: QueuedBarProps) {
  const { me } = useAgent();
  const canRespond = me.topics.some((topic) => topic.id === row.topicId && topic.canRespond);
  return (
    <div className="foot-bar">
      <p>
        <Eye aria-hidden size={16} />
        {texts.chat.preview}
      </p>
      {canRespond && (
        <Button isDisabled={pickUp.busy !== null} onPress={() => pickUp.take(row)}>
          {texts.chat.take}
        </Button>
      )}
    </div>
  );
}
