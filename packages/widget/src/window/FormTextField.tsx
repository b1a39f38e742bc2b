import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';

interface FormTextFieldProps {
  readonly label: string;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
  readonly value: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}

/** A labelled field; what is wrong with it stands right below and is read with it. */
export function FormTextField(props: FormTextFieldProps): VNode {
  const texts = useTexts();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {!props.required && <span class="field-hint"> ({texts.form.optional})</span>}
      </label>
      <input
        id={id}
        type={props.type}
        autocomplete={props.autocomplete}
        value={props.value}
        maxLength={props.type === 'tel' ? 32 : 255}
        required={props.required}
        aria-invalid={props.error !== undefined}
        aria-describedby={props.error === undefined ? undefined : `${id}-error`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {props.error !== undefined && <FieldError id={`${id}-error`} text={props.error} />}
    </div>
  );
}

/** What is wrong, with a sign that is not only a colour. */
export function FieldError({ id, text }: { id: string; text: string }): VNode {
  return (
    <p class="field-error" id={id}>
      <Icon name="alert" />
      {text}
    </p>
  );
}
