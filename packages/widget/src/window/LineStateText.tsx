import type { VNode } from 'preact';
import type { WindowLine } from '../chat/window-line.ts';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';

interface LineStateProps {
  readonly line: WindowLine;
  readonly onRetry: (line: WindowLine) => void;
  readonly onDiscard: (line: WindowLine) => void;
}

/** How far an own line has come; one that was refused says why and can be sent again or thrown away. */
export function LineStateText({ line, onRetry, onDiscard }: LineStateProps): VNode | null {
  const texts = useTexts();
  if (line.state === null) return null;
  if (line.state !== 'failed') {
    return (
      <p class="line-state">
        {line.state !== 'sending' && <Icon name={line.state === 'seen' ? 'checkTwice' : 'check'} />}
        {texts.state[line.state]}
      </p>
    );
  }
  return (
    <p class="line-state line-failed" role="alert">
      <Icon name="alert" />
      <span>
        {texts.state.failed} {line.reason}
      </span>
      <button type="button" class="link" onClick={() => onRetry(line)}>
        {texts.state.retry}
      </button>
      <button type="button" class="link" onClick={() => onDiscard(line)}>
        {texts.state.discard}
      </button>
    </p>
  );
}
