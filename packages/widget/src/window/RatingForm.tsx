import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';

const STARS = [1, 2, 3, 4, 5] as const;

interface RatingFormProps {
  /** The topic's question; empty = ours. */
  readonly question: string;
  readonly onRate: (rating: number) => void;
  readonly busy: boolean;
}

/** Five radio buttons drawn as stars; how many are chosen is also told in words. */
export function RatingForm({ question, onRate, busy }: RatingFormProps): VNode {
  const texts = useTexts();
  const [chosen, setChosen] = useState(0);
  const [pointed, setPointed] = useState(0);
  const shown = pointed || chosen;
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen > 0 && !busy) onRate(chosen);
      }}
    >
      <fieldset onPointerLeave={() => setPointed(0)}>
        <legend>{question || texts.over.rate}</legend>
        <div class="stars">
          {STARS.map((star) => (
            <label
              key={star}
              class={star <= shown ? 'star on' : 'star'}
              onPointerEnter={() => setPointed(star)}
            >
              <input
                type="radio"
                name="rating"
                value={star}
                checked={chosen === star}
                aria-label={texts.over.stars(star)}
                onChange={() => setChosen(star)}
              />
              <Icon name="star" />
            </label>
          ))}
          <span class="stars-text" aria-hidden="true">
            {shown > 0 ? texts.over.stars(shown) : ''}
          </span>
        </div>
      </fieldset>
      <button type="submit" class="button" aria-disabled={chosen === 0 || busy}>
        {texts.over.sendRating}
      </button>
    </form>
  );
}
