import type { SessionSummary } from '@parley/protocol';
import { Star } from 'lucide-react';
import { texts } from '../texts.ts';

const STARS = [1, 2, 3, 4, 5] as const;

/** Under a chat that has ended: how the customer rated it. How it ended is its last line. */
export function EndedBar({ row: { rating } }: { row: SessionSummary }) {
  return (
    <div className="foot-bar">
      <p>{texts.ended.title}</p>
      {rating === null ? (
        <p className="stars">{texts.ended.noRating}</p>
      ) : (
        <span className="stars" role="img" aria-label={texts.ended.rating(rating)}>
          {STARS.map((star) => (
            <Star key={star} aria-hidden size={16} data-on={star <= rating || undefined} />
          ))}
        </span>
      )}
    </div>
  );
}
