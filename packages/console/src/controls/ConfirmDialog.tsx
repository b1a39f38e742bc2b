import { useState } from 'react';
import { callProblem, useAgent } from '../app/agent-context.ts';
import { texts } from '../texts.ts';
import { Button } from './Button.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { Problem } from './Problem.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** Words of the button that does it, at rest and at work. */
  action: { label: string; busy: string; failed: string; danger: boolean };
  /** Does it; the dialog closes when it is done and tells why when it fails. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before something that others notice. Esc cancels. Mounted while it is open. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: ConfirmDialogProps) {
  const agent = useAgent();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(callProblem(agent, error, action.failed));
      setBusy(false);
    }
  }

  return (
    <DialogFrame title={title} role="alertdialog" isOpen onClose={onClose}>
      <p className="dialog-text">{text}</p>
      <Problem text={problem} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{texts.access.cancel}</Button>
        <Button
          look={action.danger ? 'danger' : 'primary'}
          autoFocus
          isDisabled={busy}
          onPress={() => void confirm()}
        >
          {busy ? action.busy : action.label}
        </Button>
      </div>
    </DialogFrame>
  );
}
