import type { FormField, TopicSettings } from '@parley/protocol';
import type { Texts } from '../texts/texts.ts';

/** What the pre-chat form asks for in text. */
export type TextField = Exclude<FormField, 'country'>;

/** The form as filled in. */
export interface FormValues {
  readonly name: string;
  readonly email: string;
  readonly companyName: string;
  readonly phone: string;
  readonly consented: boolean;
}

/** What is wrong with each field; a field without an entry is fine. */
export type FormErrors = Partial<Record<keyof FormValues, string>>;

const ORDER: readonly TextField[] = ['name', 'email', 'companyName', 'phone'];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[\d\s().-]{4,}$/;

/** The fields to show, in order: name and e-mail always, the others when the topic requires them. */
export function formFields(required: readonly FormField[]): readonly TextField[] {
  return ORDER.filter((field) => field === 'name' || field === 'email' || required.includes(field));
}

/** Checks a form before it is sent; the server checks again. White space is no answer. */
export function checkForm(
  values: FormValues,
  preForm: TopicSettings['preForm'],
  texts: Texts,
): FormErrors {
  const errors: FormErrors = {};
  for (const field of formFields(preForm.required)) {
    const missing = values[field].trim() === '';
    if (missing && preForm.required.includes(field)) {
      errors[field] = texts.form.missing(texts.form[field]);
    }
  }
  const email = values.email.trim();
  const phone = values.phone.trim();
  if (email !== '' && !EMAIL.test(email)) errors.email = texts.form.badEmail;
  if (phone !== '' && !PHONE.test(phone)) errors.phone = texts.form.badPhone;
  if (preForm.collectConsent && !values.consented) errors.consented = texts.form.consentMissing;
  return errors;
}

/**
 * The server's refusal of a form, beside the fields it names: `form_incomplete` by name, `bad_request` by a path such as
 * `/phone must NOT have more than 32 characters`. Empty when it names none that the form shows.
 */
export function refusalErrors(
  refusal: { readonly code: string; readonly detail: readonly string[] },
  texts: Texts,
): FormErrors {
  if (refusal.code === 'consent_missing') return { consented: texts.form.consentMissing };
  const errors: FormErrors = {};
  for (const field of ORDER) {
    if (!refusal.detail.some((detail) => /^\/?(\w+)/.exec(detail)?.[1] === field)) continue;
    errors[field] =
      refusal.code === 'form_incomplete'
        ? texts.form.missing(texts.form[field])
        : texts.form.notAccepted;
  }
  return errors;
}
