import type { VNode } from 'preact';
import type { LineGroup } from '../chat/group-lines.ts';
import { clockTime, dayName, exactTime } from '../chat/line-times.ts';
import type { WindowLine } from '../chat/window-line.ts';
import { useTexts } from '../texts/texts-context.ts';
import { LineStateText } from './LineStateText.tsx';
import { MessageContent } from './MessageContent.tsx';

interface LineGroupProps {
  readonly group: LineGroup;
  /** Key of the last own line: the only one that tells its state, apart from those that are still unsent. */
  readonly lastOwnKey: string | null;
  readonly onRetry: (line: WindowLine) => void;
  readonly onDiscard: (line: WindowLine) => void;
}

/** The lines of one author within a minute, under one name and time. */
export function LineGroupView({ group, lastOwnKey, onRetry, onDiscard }: LineGroupProps): VNode {
  const texts = useTexts();
  const author = group.side === 'own' ? texts.log.you : group.author || texts.log.agent;
  return (
    <>
      {group.newDay && <p class="log-day">{dayName(group.at)}</p>}
      {group.side === 'system' ? (
        group.lines.map((line) => (
          <p key={line.key} class="log-note">
            <MessageContent content={line.content} />
          </p>
        ))
      ) : (
        <div class={`group group-${group.side}`}>
          <p class="group-head">
            <span class={group.side === 'own' ? 'only-read' : 'group-author'}>{author}</span>{' '}
            <time dateTime={new Date(group.at).toISOString()} title={exactTime(group.at)}>
              {clockTime(group.at)}
            </time>
          </p>
          {group.lines.map((line) => (
            <div key={line.key} class="line">
              <div class="bubble" dir="auto" data-state={line.state}>
                <MessageContent content={line.content} />
              </div>
              {(line.key === lastOwnKey || line.state === 'failed') && (
                <LineStateText line={line} onRetry={onRetry} onDiscard={onDiscard} />
              )}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
