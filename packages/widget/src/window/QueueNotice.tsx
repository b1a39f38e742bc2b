import type { VisitorState } from '@parley/client';
import { parseMessageHtml } from '@parley/protocol';
import type { VNode } from 'preact';
import { fillQueueText, waitMinutes } from '../chat/queue-text.ts';
import { useTexts } from '../texts/texts-context.ts';
import { MessageContent } from './MessageContent.tsx';

interface QueueNoticeProps {
  /** null until the server has told the place; the room for it is kept. */
  readonly queue: VisitorState['queue'];
  /** The topic's own text with `{cque}` and `{cavw}`; empty = ours. */
  readonly queueText: string;
}

/** Place in the queue, large; expected wait, small; and that writing goes on. */
export function QueueNotice({ queue, queueText }: QueueNoticeProps): VNode {
  const texts = useTexts();
  const minutes = queue === null ? null : waitMinutes(queue.waitSeconds);
  const own =
    queueText === '' || queue === null
      ? null
      : fillQueueText(queueText, queue.position, queue.waitSeconds);
  return (
    <section class="queue" role="status" aria-label={texts.queue.label}>
      <strong class="queue-position" aria-hidden="true">
        {queue?.position ?? '–'}
      </strong>
      <div class="queue-text">
        <p class="queue-title">
          {queue !== null && <span class="only-read">{texts.queue.place(queue.position)} </span>}
          {own === null ? texts.queue.waiting : <MessageContent content={parseMessageHtml(own)} />}
        </p>
        <p class="queue-wait">
          {minutes !== null && own === null && `${texts.queue.wait(minutes)} · `}
          {texts.queue.keepWriting}
        </p>
      </div>
    </section>
  );
}
