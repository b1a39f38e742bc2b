import type { VNode } from 'preact';
import type { ChatState } from '../chat/chat-state.ts';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';
import { useLasting } from './use-lasting.ts';

/** A loss that heals within this time is not worth a word, milliseconds. */
const WORTH_TELLING = 1_000;

interface ConnectionNoticeProps {
  readonly state: ChatState;
  readonly onRetry: () => void;
}

/** Says that the server is out of reach and that nothing is lost. It lies over the log, so nothing moves. */
export function ConnectionNotice({ state, onRetry }: ConnectionNoticeProps): VNode {
  const texts = useTexts();
  const connection = state.visitor?.connection.status;
  const away =
    connection === 'waiting' ||
    connection === 'connecting' ||
    state.startTrouble?.kind === 'retrying';
  const lost = useLasting(away, WORTH_TELLING);
  const refused = state.startTrouble?.kind === 'refused' ? state.startTrouble.message : null;
  return (
    <div class="connection" role="status">
      {lost && (
        <p class="notice notice-warn">
          <Icon name="offline" />
          <span>{texts.connection.lost}</span>
        </p>
      )}
      {connection === 'stopped' && (
        <p class="notice notice-bad">
          <Icon name="alert" />
          <span>{texts.connection.stopped}</span>
        </p>
      )}
      {refused !== null && (
        <p class="notice notice-bad">
          <Icon name="alert" />
          <span>{refused}</span>
          <button type="button" class="link" onClick={onRetry}>
            {texts.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}
