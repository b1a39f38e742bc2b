import { changePassword } from '@parley/client';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useAccess } from '../app/agent-context.ts';
import { texts } from '../texts.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';

const { submit, busy, failed, changed, ...words } = texts.access.password;

/** Changes one's own password, with the old one. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const access = useAccess();
  return (
    <PasswordDialog
      title={words.change}
      text={words.text}
      words={{ submit, busy, failed, done: changed }}
      onSubmit={(fields) =>
        changePassword(access, {
          oldPassword: String(fields.get('old')),
          newPassword: String(fields.get('new')),
        })
      }
      onClose={onClose}
    >
      <TextField
        name="old"
        type="password"
        isRequired
        autoFocus
        autoComplete="current-password"
        className="field"
      >
        <Label>{words.old}</Label>
        <Input />
        <FieldError />
      </TextField>
      <NewPasswordField name="new" label={words.new} />
    </PasswordDialog>
  );
}
