import { CircleAlert, SendHorizontal } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Label, TextArea, TextField, VisuallyHidden } from 'react-aria-components';
import { IconButton } from '../controls/IconButton.tsx';
import { texts } from '../texts.ts';
import { excessSize, MOST_SIZE } from './message-size.ts';
import { useDraft } from './use-draft.ts';

interface ComposerProps {
  sessionId: number;
  customerName: string;
  onSend: (text: string) => void;
  /** At each change of the text; false when nothing is left of it. */
  onTyping: (on: boolean) => void;
  /** Esc: back to the list. */
  onLeave: () => void;
}

/** Where the agent writes. Mount it anew for each chat: the draft belongs to one. */
export function Composer({ sessionId, customerName, onSend, onTyping, onLeave }: ComposerProps) {
  const [draft, setDraft] = useDraft(sessionId);
  const excess = excessSize(draft);
  const sendable = draft.trim() !== '' && excess === null;

  function write(text: string): void {
    setDraft(text);
    onTyping(text.trim() !== '');
  }

  function send(): void {
    if (!sendable) return;
    onSend(draft.trim());
    setDraft('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a word, Enter and Esc belong to it (Safari says so only by key code 229).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') onLeave();
  }

  return (
    <div className="composer">
      {excess !== null && (
        <p className="problem" role="alert">
          <CircleAlert aria-hidden size={16} />
          {texts.composer.tooLong(excess, MOST_SIZE)}
        </p>
      )}
      <div className="composer-box">
        <TextField className="composer-field" value={draft} onChange={write} onKeyDown={onKeyDown}>
          <VisuallyHidden>
            <Label>{texts.composer.label(customerName)}</Label>
          </VisuallyHidden>
          {/* The copy behind the field gives it its height, up to five lines. */}
          <div className="grow" data-text={`${draft} `}>
            <TextArea data-composer rows={1} dir="auto" placeholder={texts.composer.placeholder} />
          </div>
        </TextField>
        <IconButton
          icon={SendHorizontal}
          label={texts.composer.send}
          isDisabled={!sendable}
          onPress={send}
        />
      </div>
    </div>
  );
}
