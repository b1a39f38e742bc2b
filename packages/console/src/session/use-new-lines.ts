import { useEffect, useState } from 'react';
import type { SessionLine } from './session-lines.ts';
import { usePageVisible } from './use-page-visible.ts';

/**
 * Counts what came while the reader was further up, and calls `onSeen` whenever the newest line is in view: scrolled
 * there, with the page in front.
 */
export function useNewLines(
  lines: readonly SessionLine[],
  atEnd: boolean,
  onSeen: () => void,
): number {
  const visible = usePageVisible();
  const [leftAt, setLeftAt] = useState<string | undefined>();
  const newest = lines.at(-1)?.key;
  if (atEnd && leftAt !== newest) setLeftAt(newest);

  useEffect(() => {
    if (atEnd && visible && newest !== undefined) onSeen();
  }, [atEnd, visible, newest, onSeen]);

  if (atEnd) return 0;
  const from = lines.findLastIndex((line) => line.key === leftAt);
  return lines.slice(from + 1).filter((line) => line.kind === 'said').length;
}
