import { makeApiToken } from '@parley/client';
import { ChevronDown } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  Button as AriaButton,
  FieldError,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components';
import { callProblem, useAccess, useAgent } from '../app/agent-context.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Problem } from '../controls/Problem.tsx';
import { texts } from '../texts.ts';
import { MadeTokenView } from './MadeTokenView.tsx';

const words = texts.access.newToken;
const DAY_MS = 86_400_000;
const MOST_NAME_LENGTH = 100;

/** Days until the end; 0 = none. */
const ENDS = [
  { days: 30, label: words.in30 },
  { days: 90, label: words.in90 },
  { days: 365, label: words.in365 },
  { days: 0, label: words.never },
] as const;

interface NewTokenDialogProps {
  /** The token is there. */
  onMade: () => Promise<void>;
  onClose: () => void;
}

/** Makes an API token and shows it once. While it is shown, only its own button closes the dialog. */
export function NewTokenDialog({ onMade, onClose }: NewTokenDialogProps) {
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) {
    return (
      <DialogFrame title={words.doneTitle} isOpen>
        <MadeTokenView secret={secret} onClose={onClose} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame title={words.title} isOpen onClose={onClose}>
      <NewTokenForm
        onClose={onClose}
        onMade={(made) => {
          setSecret(made);
          void onMade();
        }}
      />
    </DialogFrame>
  );
}

interface NewTokenFormProps {
  onMade: (secret: string) => void;
  onClose: () => void;
}

function NewTokenForm({ onMade, onClose }: NewTokenFormProps) {
  const agent = useAgent();
  const access = useAccess();
  const [days, setDays] = useState(90);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    setBusy(true);
    setProblem(null);
    try {
      const expiresAt = days === 0 ? null : Date.now() + days * DAY_MS;
      onMade((await makeApiToken(access, { name, expiresAt })).secret);
    } catch (error) {
      setProblem(callProblem(agent, error, words.failed));
      setBusy(false);
    }
  }

  return (
    <Form className="dialog-form" onSubmit={(event) => void submit(event)}>
      <TextField
        name="name"
        isRequired
        autoFocus
        autoComplete="off"
        maxLength={MOST_NAME_LENGTH}
        // A name of nothing but spaces is none.
        pattern=".*\S.*"
        className="field"
      >
        <Label>{words.name}</Label>
        <Input />
        <Text slot="description" className="field-hint">
          {words.nameHint}
        </Text>
        <FieldError />
      </TextField>
      <Select
        className="field"
        selectedKey={days}
        onSelectionChange={(key) => setDays(Number(key))}
      >
        <Label>{words.expires}</Label>
        <AriaButton className="field-select">
          <SelectValue />
          <ChevronDown aria-hidden size={16} />
        </AriaButton>
        <Popover className="menu-popover">
          <ListBox className="menu">
            {ENDS.map(({ days: end, label }) => (
              <ListBoxItem key={end} id={end} className="menu-item" textValue={label}>
                {label}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      <Problem text={problem} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{texts.access.cancel}</Button>
        <Button type="submit" look="primary" isDisabled={busy}>
          {busy ? words.busy : words.submit}
        </Button>
      </div>
    </Form>
  );
}
