import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { callProblem, useAgent } from '../app/agent-context.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { focusSessionHeading } from '../shortcuts/focus-places.ts';
import { texts } from '../texts.ts';

interface EndChatDialogProps {
  sessionId: number;
  customerName: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks before a chat is ended, for an agent cannot take that back. Esc cancels. */
export function EndChatDialog({ sessionId, customerName, isOpen, onClose }: EndChatDialogProps) {
  const agent = useAgent();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function close(): void {
    setProblem(null);
    onClose();
  }

  async function end(): Promise<void> {
    setBusy(true);
    try {
      await agent.client.endSession(sessionId);
      close();
      focusSessionHeading();
    } catch (error) {
      setProblem(callProblem(agent, error, texts.chat.endFailed));
    }
    setBusy(false);
  }

  return (
    <DialogFrame
      title={texts.chat.endTitle(customerName)}
      role="alertdialog"
      isOpen={isOpen}
      onClose={close}
    >
      <p className="dialog-text">{texts.chat.endText}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          <CircleAlert aria-hidden size={16} />
          {problem}
        </p>
      )}
      <div className="dialog-actions">
        <Button onPress={close}>{texts.chat.cancel}</Button>
        <Button look="danger" autoFocus isDisabled={busy} onPress={() => void end()}>
          {busy ? texts.chat.endBusy : texts.chat.end}
        </Button>
      </div>
    </DialogFrame>
  );
}
