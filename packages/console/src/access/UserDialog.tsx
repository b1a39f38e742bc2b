import { disableUser, enableUser, setUserPassword } from '@parley/client';
import type { UserSummary } from '@parley/protocol';
import { useAccess } from '../app/agent-context.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { say } from '../notices/notices.ts';
import { texts } from '../texts.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { UserTokensDialog } from './UserTokensDialog.tsx';

const words = texts.access.users;

/** What an administrator is about to do with a user. */
export interface UserAction {
  readonly kind: 'tokens' | 'password' | 'disable' | 'enable';
  readonly user: UserSummary;
}

interface UserDialogProps {
  action: UserAction;
  /** Something has changed. */
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** The dialog of an action. */
export function UserDialog({ action: { kind, user }, onDone, onClose }: UserDialogProps) {
  const access = useAccess();
  const { userId, nickname } = user;

  async function change(call: Promise<unknown>, done: string): Promise<void> {
    await call;
    await onDone();
    say(done);
  }

  switch (kind) {
    case 'tokens':
      return <UserTokensDialog user={user} onDone={onDone} onClose={onClose} />;
    case 'password':
      return (
        <PasswordDialog
          title={words.passwordTitle(nickname)}
          text={words.passwordText}
          words={{
            submit: words.passwordSubmit,
            busy: words.passwordBusy,
            failed: words.passwordFailed,
            done: words.passwordSet(nickname),
          }}
          onSubmit={(fields) => setUserPassword(access, userId, String(fields.get('new')))}
          onClose={onClose}
        >
          <NewPasswordField name="new" label={texts.access.password.new} autoFocus />
        </PasswordDialog>
      );
    case 'disable':
      return (
        <ConfirmDialog
          title={words.disableTitle(nickname)}
          text={words.disableText}
          action={{
            label: words.disable,
            busy: words.disableBusy,
            failed: words.disableFailed,
            danger: true,
          }}
          onConfirm={() => change(disableUser(access, userId), words.wasDisabled(nickname))}
          onClose={onClose}
        />
      );
    case 'enable':
      return (
        <ConfirmDialog
          title={words.enableTitle(nickname)}
          text={words.enableText}
          action={{
            label: words.enable,
            busy: words.enableBusy,
            failed: words.enableFailed,
            danger: false,
          }}
          onConfirm={() => change(enableUser(access, userId), words.wasEnabled(nickname))}
          onClose={onClose}
        />
      );
  }
}
