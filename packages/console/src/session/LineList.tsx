import { ArrowDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { texts } from '../texts.ts';
import { dayText, exactText } from '../time/clock-text.ts';
import { groupLines, type LineItem } from './group-lines.ts';
import { SaidGroup } from './SaidGroup.tsx';
import type { SessionLine } from './session-lines.ts';
import { TypingLine } from './TypingLine.tsx';
import { useLineScroll } from './use-line-scroll.ts';
import { useLineWindow } from './use-line-window.ts';
import { useNewLines } from './use-new-lines.ts';

interface LineListProps {
  lines: readonly SessionLine[];
  customerName: string;
  customerTypes: boolean;
  onRetry: (clientId: string) => void;
  /** The reader has the newest line in view. */
  onSeen: () => void;
}

/** The messages of a chat. Only the end of a long one is drawn, so that thousands of lines cost no more than a page. */
export function LineList(props: LineListProps) {
  const { lines, customerName, customerTypes, onRetry, onSeen } = props;
  const [atEnd, setAtEnd] = useState(true);
  const { from, earlier } = useLineWindow(lines.length, atEnd);
  const items = useMemo(() => groupLines(lines.slice(from)), [lines, from]);
  const markedKey = useMemo(() => newestOwnKey(lines), [lines]);
  const newest = lines.at(-1);
  const { ref, onScroll, toEnd } = useLineScroll({
    firstKey: items[0]?.key,
    lastKey: newest?.key,
    lastIsOwn: newest?.kind === 'said' && newest.own,
    onNearStart: earlier,
    onAtEnd: setAtEnd,
  });
  const fresh = useNewLines(lines, atEnd, onSeen);

  return (
    <div className="line-frame">
      {/* Scrolls by arrow keys, hence it takes the focus. New lines are announced elsewhere, with their author. */}
      <div
        className="line-scroll"
        ref={ref}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={texts.chat.lines(customerName)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div className="line-column">
          {from > 0 && (
            <Button className="link-button earlier" onPress={earlier}>
              {texts.chat.earlier}
            </Button>
          )}
          <ol className="line-list">
            {items.map((item) => (
              <Item key={item.key} item={item} markedKey={markedKey} onRetry={onRetry} />
            ))}
          </ol>
          <TypingLine name={customerName} types={customerTypes} />
        </div>
      </div>
      {!atEnd && (
        <Button className="to-end" onPress={toEnd}>
          {fresh > 0 ? texts.chat.newLines(fresh) : texts.chat.toEnd}
          <ArrowDown aria-hidden size={16} />
        </Button>
      )}
    </div>
  );
}

interface ItemProps {
  item: LineItem;
  markedKey: string | null;
  onRetry: (clientId: string) => void;
}

function Item({ item, markedKey, onRetry }: ItemProps) {
  if (item.kind === 'group') {
    return <SaidGroup group={item} markedKey={markedKey} onRetry={onRetry} />;
  }
  return (
    <li className={item.kind === 'day' ? 'day-line' : 'told-line'} title={exactText(item.at)}>
      {item.kind === 'day' ? <span>{dayText(item.at, Date.now())}</span> : item.text}
    </li>
  );
}

function newestOwnKey(lines: readonly SessionLine[]): string | null {
  const line = lines.findLast((each) => each.kind === 'said' && each.own && each.mark !== 'failed');
  return line?.key ?? null;
}
