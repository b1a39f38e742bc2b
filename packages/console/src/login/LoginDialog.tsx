import { DialogFrame } from '../controls/DialogFrame.tsx';
import { texts } from '../texts.ts';
import { LoginForm } from './LoginForm.tsx';

interface LoginDialogProps {
  isOpen: boolean;
  /** The login name of the person whose work is on the page. */
  name: string;
  onLogIn: (name: string, password: string) => Promise<string | null>;
}

/** Asks for the password again over the page, so that what was typed there stays. */
export function LoginDialog({ isOpen, name, onLogIn }: LoginDialogProps) {
  return (
    <DialogFrame title={texts.login.again} isOpen={isOpen}>
      <p className="dialog-text">{texts.login.againReason}</p>
      <LoginForm name={name} onLogIn={onLogIn} />
    </DialogFrame>
  );
}
