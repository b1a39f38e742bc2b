import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** This near to the end counts as being there, pixels. */
const NEAR = 48;

export interface StickToEnd {
  /** Lines that came while the reader was further up. */
  readonly missed: number;
  readonly atEnd: boolean;
  readonly toEnd: () => void;
}

/**
 * Keeps a scrolled list at its end while the reader is there, and leaves it alone when the reader is further up: what
 * came meanwhile is counted instead.
 *
 * @param count lines from others, so that the difference is what was missed
 * @param lastOwnKey an own new line always brings the reader to the end
 */
export function useStickToEnd(
  list: RefObject<HTMLElement>,
  count: number,
  lastOwnKey: string | null,
): StickToEnd {
  const [atEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(count);
  const following = useRef(true);

  const toEnd = useCallback(() => {
    const element = list.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
    following.current = true;
    setAtEnd(true);
  }, [list]);

  useLayoutEffect(toEnd, [toEnd, lastOwnKey]);

  // After every drawing: a line, a typing notice or a taller composer must not push the end out of sight.
  useLayoutEffect(() => {
    if (following.current) toEnd();
  });

  useEffect(() => {
    if (atEnd) setSeen(count);
  }, [atEnd, count]);

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      following.current = near;
      setAtEnd(near);
    };
    const resized = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      resized.disconnect();
    };
  }, [list]);

  return { missed: atEnd ? 0 : Math.max(0, count - seen), atEnd, toEnd };
}
