import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bytesLeft } from '../chat/message-size.ts';
import { useTexts } from '../texts/texts-context.ts';
import { EmojiPicker } from './EmojiPicker.tsx';
import { Icon } from './Icon.tsx';

interface ComposerProps {
  readonly onSend: (text: string) => void;
  readonly onTyping: (on: boolean) => void;
}

/** Where the customer writes. Enter sends, Shift+Enter breaks the line; an input method's own Enter does neither. */
export function Composer({ onSend, onTyping }: ComposerProps): VNode {
  const texts = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [picking, setPicking] = useState(false);
  const left = bytesLeft(text);
  const tooLong = left !== null && left < 0;
  const sendable = text.trim() !== '' && !tooLong;

  useLayoutEffect(() => growToContent(field.current), [text]);

  const change = (value: string) => {
    setText(value);
    onTyping(value.trim() !== '');
  };
  const send = () => {
    if (!sendable) return;
    onSend(text.trim());
    change('');
    field.current?.focus();
  };
  const insert = (character: string) => {
    const element = field.current;
    if (element === null) return;
    const { selectionStart, selectionEnd } = element;
    change(text.slice(0, selectionStart) + character + text.slice(selectionEnd));
    setPicking(false);
    requestAnimationFrame(() => {
      element.focus();
      const at = selectionStart + character.length;
      element.setSelectionRange(at, at);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // keyCode 229: Safari ends a composition before the Enter that confirmed it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229)
      return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="composer"
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        const element = next instanceof Element ? next : null;
        if (element !== null && element.closest('.emoji, .emoji-toggle') === null)
          setPicking(false);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {picking && (
        <EmojiPicker
          onPick={insert}
          onClose={() => {
            setPicking(false);
            field.current?.focus();
          }}
        />
      )}
      <div class="composer-box">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          placeholder={texts.composer.placeholder}
          aria-label={texts.composer.label}
          aria-invalid={tooLong}
          aria-describedby={left === null ? undefined : 'bytes-left'}
          enterkeyhint="send"
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => onTyping(false)}
        />
        <button
          type="button"
          class="icon-button emoji-toggle"
          aria-label={texts.composer.emoji}
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          <Icon name="smile" />
        </button>
        <button
          type="submit"
          class="icon-button send"
          aria-label={texts.composer.send}
          aria-disabled={!sendable}
        >
          <Icon name="send" />
        </button>
      </div>
      {left !== null && (
        <p id="bytes-left" class={tooLong ? 'composer-count bad' : 'composer-count'} role="status">
          {tooLong ? texts.composer.tooLong : texts.composer.left(left)}
        </p>
      )}
    </form>
  );
}

/** As tall as its lines; the style sheet ends it at five, and does all of it where it can (`field-sizing`). */
function growToContent(element: HTMLTextAreaElement | null): void {
  if (element === null || CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  // A minimised window has no heights to measure.
  if (element.scrollHeight > 0) element.style.height = `${element.scrollHeight}px`;
}
