import { MessagesSquare } from 'lucide-react';
import { Heading } from 'react-aria-components';
import { closeOpenSession } from '../app/open-session.ts';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';

/** What stands where a chat would be. `gone`: one was asked for that the agent may not, or no longer, see. */
export function EmptyPane({ gone }: { gone: boolean }) {
  return (
    <div className="empty">
      <MessagesSquare aria-hidden size={32} strokeWidth={1.5} />
      <Heading level={2}>{gone ? texts.chat.gone : texts.chat.none}</Heading>
      <p>{gone ? texts.chat.goneHint : texts.chat.noneHint}</p>
      {gone && (
        <div className="only-narrow">
          <Button onPress={closeOpenSession}>{texts.chat.back}</Button>
        </div>
      )}
    </div>
  );
}
