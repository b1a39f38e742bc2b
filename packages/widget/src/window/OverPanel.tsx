import type { TopicSettings } from '@parley/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';
import { RatingForm } from './RatingForm.tsx';

interface OverPanelProps {
  readonly postForm: TopicSettings['postForm'];
  /** Stars given; null = none yet. */
  readonly rating: number | null;
  readonly canRate: boolean;
  readonly canReopen: boolean;
  readonly onRate: (rating: number) => Promise<void>;
  readonly onReopen: () => Promise<void>;
  readonly onStartNew: () => void;
}

/** Stands where one wrote before: how it was, and the ways on. */
export function OverPanel(props: OverPanelProps): VNode {
  const texts = useTexts();
  const { postForm, rating, canRate, canReopen } = props;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const run = async (action: () => Promise<void>) => {
    setBusy(true);
    setFailed(false);
    try {
      await action();
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };

  return (
    <section class="over" aria-labelledby="over-title">
      <h3 id="over-title">{(canRate && postForm.header) || texts.over.header}</h3>
      {canRate && rating === null && postForm.message !== '' && (
        <p class="muted">{postForm.message}</p>
      )}
      {canRate && rating === null && (
        <RatingForm
          question={postForm.ratingText}
          busy={busy}
          onRate={(stars) => void run(() => props.onRate(stars))}
        />
      )}
      <div role="status">
        {rating !== null && (
          <p class="notice notice-good">
            <Icon name="check" />
            <span>{texts.over.thanks}</span>
          </p>
        )}
        {failed && <p class="notice notice-bad">{texts.over.failed}</p>}
      </div>
      <div class="over-actions">
        {canReopen && (
          <button type="button" class="button quiet" onClick={() => void run(props.onReopen)}>
            {texts.over.back}
          </button>
        )}
        <button
          type="button"
          class={canRate && rating === null ? 'button quiet' : 'button'}
          onClick={props.onStartNew}
        >
          {texts.over.startNew}
        </button>
      </div>
    </section>
  );
}
