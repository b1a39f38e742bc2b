import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts/texts-context.ts';
import { EMOJI } from './emoji.ts';

const COLUMNS = 8;
/** How far each key moves through the grid. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
};

interface EmojiPickerProps {
  readonly onPick: (character: string) => void;
  readonly onClose: () => void;
}

/** A small grid over the composer: one tab stop, arrows within, Escape leaves. */
export function EmojiPicker({ onPick, onClose }: EmojiPickerProps): VNode {
  const texts = useTexts();
  const [current, setCurrent] = useState(0);
  const grid = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const button = grid.current?.children[current];
    if (button instanceof HTMLElement) button.focus();
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setCurrent(Math.min(EMOJI.length - 1, Math.max(0, current + step)));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <div
      class="emoji"
      ref={grid}
      role="toolbar"
      aria-label={texts.composer.emoji}
      onKeyDown={onKeyDown}
    >
      {EMOJI.map(([character, en, nb], index) => (
        <button
          key={character}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={texts.language === 'nb' ? nb : en}
          onClick={() => onPick(character)}
        >
          {character}
        </button>
      ))}
    </div>
  );
}
