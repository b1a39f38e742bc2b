import { type FormEvent, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { callProblem, useAgent } from '../app/agent-context.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Problem } from '../controls/Problem.tsx';
import { say } from '../notices/notices.ts';
import { texts } from '../texts.ts';

interface PasswordDialogProps {
  title: string;
  text: string;
  /** Words of the button at rest and at work, of the failure, and of the notice afterwards. */
  words: { submit: string; busy: string; failed: string; done: string };
  /** The fields. */
  children: ReactNode;
  /** Sends what was written; the dialog closes when it is done and tells why when it fails. */
  onSubmit: (fields: FormData) => Promise<unknown>;
  onClose: () => void;
}

/** A dialog that asks for passwords. Mounted while it is open, so that nothing of them stays. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { title, text, words, children, onSubmit, onClose } = props;
  const agent = useAgent();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await onSubmit(new FormData(event.currentTarget));
      say(words.done);
      onClose();
    } catch (error) {
      setProblem(callProblem(agent, error, words.failed));
      setBusy(false);
    }
  }

  return (
    <DialogFrame title={title} isOpen onClose={onClose}>
      <p className="dialog-text">{text}</p>
      <Form className="dialog-form" onSubmit={(event) => void submit(event)}>
        {children}
        <Problem text={problem} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{texts.access.cancel}</Button>
          <Button type="submit" look="primary" isDisabled={busy}>
            {busy ? words.busy : words.submit}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  );
}
