import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts/texts-context.ts';

interface ConfirmEndProps {
  readonly text: string;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks before a chat is ended. The rest of the window is inert meanwhile; Escape keeps the chat. */
export function ConfirmEnd({ text, onConfirm, onCancel }: ConfirmEndProps): VNode {
  const texts = useTexts();
  const keep = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => keep.current?.focus(), []);

  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    try {
      await onConfirm();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  return (
    <div class="scrim">
      <div
        class="confirm"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="end-title"
        aria-describedby="end-text"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <h3 id="end-title">{texts.end.title}</h3>
        <p id="end-text" class="muted">
          {text}
        </p>
        {failed && (
          <p class="notice notice-bad" role="alert">
            {texts.end.failed}
          </p>
        )}
        <div class="confirm-actions">
          <button type="button" class="button quiet" ref={keep} onClick={onCancel}>
            {texts.end.keep}
          </button>
          <button
            type="button"
            class="button danger"
            aria-disabled={busy}
            onClick={() => void confirm()}
          >
            {texts.end.confirm}
          </button>
        </div>
      </div>
    </div>
  );
}
