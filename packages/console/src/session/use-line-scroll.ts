import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/** Nearer than this to the end counts as being there, in px. */
const END_SLACK = 48;
/** Nearer than this to the start asks for earlier lines, in px. */
const START_SLACK = 240;

interface LineScroll {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

interface LineScrollOptions {
  /** Key of the first line that is drawn; when it changes, lines were put above the reader. */
  readonly firstKey: string | undefined;
  /** Changes with every line at the end. */
  readonly lastKey: string | undefined;
  /** The agent has just written it: then it is shown, wherever the reader is. */
  readonly lastIsOwn: boolean;
  /** The reader came near the first line. */
  readonly onNearStart: () => void;
  /** Whether the reader sees the newest line; told at each scroll. */
  readonly onAtEnd: (atEnd: boolean) => void;
}

/**
 * Keeps the reader's place: at the end it follows new lines and a growing composer, elsewhere nothing moves, and lines
 * put above leave the ones in view where they are. (Not left to the browser's scroll anchoring: Safari has none.)
 */
export function useLineScroll(options: LineScrollOptions): LineScroll {
  const { firstKey, lastKey, lastIsOwn, onNearStart, onAtEnd } = options;
  const ref = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const seen = useRef({ firstKey, lastKey, fromEnd: 0 });

  const toEnd = useCallback(() => {
    const box = ref.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  }, []);

  const onScroll = useCallback(() => {
    const box = ref.current;
    if (box === null) return;
    follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < END_SLACK;
    seen.current.fromEnd = box.scrollHeight - box.scrollTop;
    onAtEnd(follows.current);
    if (box.scrollTop < START_SLACK) onNearStart();
  }, [onNearStart, onAtEnd]);

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    if (lastIsOwn && seen.current.lastKey !== lastKey) follows.current = true;
    if (follows.current) box.scrollTop = box.scrollHeight;
    else if (seen.current.firstKey !== firstKey) {
      box.scrollTop = box.scrollHeight - seen.current.fromEnd;
    }
    seen.current = { firstKey, lastKey, fromEnd: box.scrollHeight - box.scrollTop };
  }, [firstKey, lastKey, lastIsOwn]);

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);

  return { ref, onScroll, toEnd };
}
