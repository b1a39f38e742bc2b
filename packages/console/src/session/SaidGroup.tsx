import { Check, CheckCheck, CircleAlert, LoaderCircle } from 'lucide-react';
import { memo } from 'react';
import { Button, VisuallyHidden } from 'react-aria-components';
import { texts } from '../texts.ts';
import { clockText, exactText } from '../time/clock-text.ts';
import type { LineGroup } from './group-lines.ts';
import { MessageText } from './MessageText.tsx';
import type { Mark } from './session-lines.ts';

interface SaidGroupProps {
  group: LineGroup;
  /** Key of the newest own line of the chat: the one that shows how far it has come. */
  markedKey: string | null;
  onRetry: (clientId: string) => void;
}

/** Bubbles of one author within one minute. */
export const SaidGroup = memo(function SaidGroup({ group, markedKey, onRetry }: SaidGroupProps) {
  return (
    <li className="said-group" data-side={group.side}>
      <p className="said-head">
        <bdi className="said-author">{group.own ? texts.chat.youSaid : group.author}</bdi>
        <time dateTime={new Date(group.at).toISOString()} title={exactText(group.at)}>
          {clockText(group.at)}
        </time>
      </p>
      {group.lines.map((line) => (
        <div key={line.key} className="said-line">
          <div className="bubble" dir="auto" data-mark={line.mark ?? undefined}>
            <MessageText body={line.body} />
          </div>
          {line.mark === 'failed' ? (
            <p className="mark mark-failed">
              <CircleAlert aria-hidden size={14} />
              <span>
                {texts.line.failed}
                {line.problem !== null && `: ${line.problem}`}
              </span>
              <Button className="link-button" onPress={() => onRetry(line.key)}>
                {texts.line.retry}
              </Button>
            </p>
          ) : (
            line.key === markedKey && line.mark !== null && <MarkText mark={line.mark} />
          )}
        </div>
      ))}
    </li>
  );
});

const MARKS = {
  sending: { icon: LoaderCircle, text: texts.line.sending },
  sent: { icon: Check, text: texts.line.sent },
  seen: { icon: CheckCheck, text: texts.line.seen },
} as const;

function MarkText({ mark }: { mark: Exclude<Mark, 'failed'> }) {
  const { icon: Icon, text } = MARKS[mark];
  return (
    <p className="mark">
      <Icon aria-hidden size={14} />
      {text}
      <VisuallyHidden>.</VisuallyHidden>
    </p>
  );
}
