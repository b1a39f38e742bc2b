import { Clock } from 'lucide-react';
import { VisuallyHidden } from 'react-aria-components';
import { texts } from '../texts.ts';
import { exactText } from './clock-text.ts';
import { durationText } from './duration-text.ts';
import { useNow } from './use-now.ts';

/** From here on a wait is also coloured; icon and text tell it before that. In ms. */
const LONG_WAIT_MS = 3 * 60_000;

/** "◷ 2 min": how long somebody has waited since `since` (ms since the epoch); the exact moment on hover. */
export function WaitingTime({ since }: { since: number }) {
  const waited = useNow() - since;
  const text = durationText(waited);
  return (
    <span
      className="waiting-time"
      data-long={waited >= LONG_WAIT_MS || undefined}
      title={exactText(since)}
    >
      <Clock aria-hidden size={12} />
      <span aria-hidden>{text}</span>
      <VisuallyHidden>{texts.row.waits(text)}</VisuallyHidden>
    </span>
  );
}
