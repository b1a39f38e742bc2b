import { useCallback, useState } from 'react';

/** So many lines are drawn at first, and so many more each time the reader reaches the top. */
const PAGE = 150;

interface LineWindow {
  /** Index of the first line that is drawn; everything after it is. */
  readonly from: number;
  /** Draws a page more. */
  readonly earlier: () => void;
}

/**
 * Which lines of a long chat are drawn. What is drawn stays while the reader is somewhere in it; once at the end again,
 * the far past is let go.
 */
export function useLineWindow(count: number, atEnd: boolean): LineWindow {
  const [from, setFrom] = useState(() => Math.max(0, count - PAGE));
  if (atEnd && count - from > 2 * PAGE) setFrom(count - PAGE);
  const earlier = useCallback(() => setFrom((now) => Math.max(0, now - PAGE)), []);
  return { from: Math.min(from, count), earlier };
}
