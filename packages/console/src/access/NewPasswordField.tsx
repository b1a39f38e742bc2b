import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { texts } from '../texts.ts';

/** The server's own least length (AU30 of docs/spec/authentication.md). */
const LEAST_LENGTH = 8;

interface PasswordFieldProps {
  /** Name of the form's field. */
  name: string;
  label: string;
  autoFocus?: boolean;
}

/** Where a new password is written; a short one is not sent. */
export function NewPasswordField({ name, label, autoFocus = false }: PasswordFieldProps) {
  return (
    <TextField
      name={name}
      type="password"
      isRequired
      minLength={LEAST_LENGTH}
      maxLength={1_024}
      autoComplete="new-password"
      autoFocus={autoFocus}
      className="field"
    >
      <Label>{label}</Label>
      <Input />
      <Text slot="description" className="field-hint">
        {texts.access.password.hint(LEAST_LENGTH)}
      </Text>
      <FieldError />
    </TextField>
  );
}
