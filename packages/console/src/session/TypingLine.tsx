import { texts } from '../texts.ts';

interface TypingLineProps {
  name: string;
  types: boolean;
}

/** "Åse is typing…" under the lines. Its place is always kept, so that nothing jumps when it comes and goes. */
export function TypingLine({ name, types }: TypingLineProps) {
  return (
    <p className="typing-line">
      {types && (
        <>
          <span className="typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {texts.chat.typing(name)}
        </>
      )}
    </p>
  );
}
