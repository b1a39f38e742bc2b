import { ParleyError } from '@parley/client';
import type { CustomerDetails, TopicSettings } from '@parley/protocol';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  checkForm,
  type FormErrors,
  type FormValues,
  formFields,
  refusalErrors,
  type TextField,
} from '../chat/check-form.ts';
import { useTexts } from '../texts/texts-context.ts';
import { FieldError, FormTextField } from './FormTextField.tsx';

const INPUTS: Record<TextField, { type: 'text' | 'email' | 'tel'; autocomplete: string }> = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  companyName: { type: 'text', autocomplete: 'organization' },
  phone: { type: 'tel', autocomplete: 'tel' },
};

interface PreChatFormProps {
  readonly preForm: TopicSettings['preForm'];
  /** What the page knows already. */
  readonly known: Omit<FormValues, 'consented'>;
  readonly onSubmit: (customer: Partial<CustomerDetails>) => Promise<void>;
}

/** What the topic wants to know before the chat. Errors stand beside their fields; the first one gets the focus. */
export function PreChatForm({ preForm, known, onSubmit }: PreChatFormProps): VNode {
  const texts = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<FormValues>({ ...known, consented: false });
  const [errors, setErrors] = useState<FormErrors>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const first = form.current?.querySelector('[aria-invalid=true]');
    if (first instanceof HTMLElement) first.focus();
  }, [errors]);

  const change = (changed: Partial<FormValues>) => setValues({ ...values, ...changed });
  const submit = async () => {
    if (busy) return;
    const found = checkForm(values, preForm, texts);
    setErrors(found);
    setFailure('');
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSubmit(trimmed(values));
    } catch (error) {
      const refused = error instanceof ParleyError ? refusalErrors(error, texts) : {};
      setErrors(refused);
      if (Object.keys(refused).length === 0) setFailure(texts.form.startFailed);
      setBusy(false);
    }
  };

  return (
    <form
      class="panel form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p class="form-intro">{preForm.message || texts.form.intro}</p>
      {formFields(preForm.required).map((field) => (
        <FormTextField
          key={field}
          {...INPUTS[field]}
          label={texts.form[field]}
          value={values[field]}
          required={preForm.required.includes(field)}
          error={errors[field]}
          onInput={(value) => change({ [field]: value })}
        />
      ))}
      {preForm.collectConsent && (
        <div class="field">
          <label class="consent">
            <input
              type="checkbox"
              checked={values.consented}
              required
              aria-invalid={errors.consented !== undefined}
              aria-describedby={errors.consented === undefined ? undefined : 'consent-error'}
              onChange={(event) => change({ consented: event.currentTarget.checked })}
            />
            <span>{texts.form.consent}</span>
          </label>
          {errors.consented !== undefined && (
            <FieldError id="consent-error" text={errors.consented} />
          )}
        </div>
      )}
      <div class="form-foot">
        {failure !== '' && (
          <p class="notice notice-bad" role="alert">
            {failure}
          </p>
        )}
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? texts.form.starting : texts.form.start}
        </button>
      </div>
    </form>
  );
}

function trimmed({ consented, ...texts }: FormValues): Partial<CustomerDetails> {
  const filled = Object.entries(texts).map(([field, value]) => [field, value.trim()]);
  return { ...Object.fromEntries(filled), consented };
}
