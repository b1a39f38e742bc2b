import { CircleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';

interface LoginFormProps {
  /** Filled in already, when the same person logs in again. */
  name?: string;
  /** Logs in; the answer is the sentence that says why not, or null when it worked. */
  onLogIn: (name: string, password: string) => Promise<string | null>;
}

/** Name and password. Keeps nothing: the login is a cookie that scripts cannot read. */
export function LoginForm({ name = '', onLogIn }: LoginFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    setBusy(true);
    setProblem(null);
    const refusal = await onLogIn(String(fields.get('name')), String(fields.get('password')));
    setBusy(false);
    setProblem(refusal);
    if (refusal !== null) form.querySelector<HTMLInputElement>('[name=password]')?.select();
  }

  return (
    <Form className="login-form" onSubmit={(event) => void submit(event)}>
      <TextField
        name="name"
        defaultValue={name}
        isRequired
        autoComplete="username"
        autoFocus={name === ''}
        className="field"
      >
        <Label>{texts.login.name}</Label>
        <Input autoCapitalize="none" spellCheck="false" />
        <FieldError />
      </TextField>
      <TextField
        name="password"
        type="password"
        isRequired
        autoComplete="current-password"
        autoFocus={name !== ''}
        className="field"
      >
        <Label>{texts.login.password}</Label>
        <Input />
        <FieldError />
      </TextField>
      <Button type="submit" look="primary" isDisabled={busy}>
        {busy ? texts.login.busy : texts.login.submit}
      </Button>
      <div role="alert" className="login-problem">
        {problem !== null && (
          <p className="problem">
            <CircleAlert aria-hidden size={16} />
            {problem}
          </p>
        )}
      </div>
    </Form>
  );
}
