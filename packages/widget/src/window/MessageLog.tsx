import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { groupLines } from '../chat/group-lines.ts';
import type { WindowLine } from '../chat/window-line.ts';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';
import { LineGroupView } from './LineGroupView.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

interface MessageLogProps {
  readonly lines: readonly WindowLine[];
  /** Name of the agent who types just now; null when nobody does. */
  readonly typing: string | null;
  /** What stands above the first line: a welcome, or the place in the queue. */
  readonly children?: ComponentChildren;
  readonly onRetry: (line: WindowLine) => void;
  readonly onDiscard: (line: WindowLine) => void;
  /** The reader is at the end of the log. */
  readonly onSeen: () => void;
}

/** The lines of the chat, newest last. Assistive technology reads new ones aloud; nothing moves the reader away. */
export function MessageLog(props: MessageLogProps): VNode {
  const { lines, typing, children, onRetry, onDiscard, onSeen } = props;
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupLines(lines), [lines]);
  const lastOwnKey = lines.findLast((line) => line.side === 'own')?.key ?? null;
  const fromOthers = lines.reduce((sum, line) => sum + (line.side === 'other' ? 1 : 0), 0);
  const { missed, atEnd, toEnd } = useStickToEnd(list, fromOthers, lastOwnKey);

  // Each new line is seen anew.
  useEffect(() => {
    if (atEnd) onSeen();
  }, [atEnd, onSeen, lines]);

  return (
    <div class="log-frame">
      <div
        class="log"
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live="polite"
        aria-label={texts.log.label}
      >
        {children}
        {groups.map((group) => (
          <LineGroupView
            key={group.key}
            group={group}
            lastOwnKey={lastOwnKey}
            onRetry={onRetry}
            onDiscard={onDiscard}
          />
        ))}
      </div>
      {missed > 0 && (
        <button type="button" class="log-missed" onClick={toEnd}>
          {texts.log.newLines(missed)} <Icon name="down" />
        </button>
      )}
      <p class="typing" aria-live="polite">
        {typing !== null && (
          <>
            <span class="typing-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {texts.log.typing(typing)}
          </>
        )}
      </p>
    </div>
  );
}
