import { describe, expect, it } from 'vitest';
import { checkForm, type FormValues, formFields, refusalErrors } from '../src/chat/check-form.ts';
import { en } from '../src/texts/en.ts';

const filled: FormValues = {
  name: 'Åse Ødegård',
  email: 'ase@example.no',
  companyName: 'Nordvik Bygg AS',
  phone: '+47 22 33 44 55',
  consented: true,
};
const preForm = {
  enabled: true,
  message: '',
  required: ['name', 'email', 'companyName', 'phone'] as const,
  collectConsent: true,
};

describe('pre-chat form', () => {
  it('asks for name and e-mail always, for the rest when it is required', () => {
    expect(formFields([])).toEqual(['name', 'email']);
    expect(formFields(['phone', 'email'])).toEqual(['name', 'email', 'phone']);
  });

  it('takes a complete form', () => {
    expect(checkForm(filled, preForm, en)).toEqual({});
  });

  it('names each missing field; white space is no answer', () => {
    const empty = { name: ' ', email: '', companyName: '\t', phone: '', consented: false };
    expect(Object.keys(checkForm(empty, preForm, en)).sort()).toEqual(
      ['companyName', 'consented', 'email', 'name', 'phone'].sort(),
    );
  });

  it('asks nothing that the topic does not require', () => {
    const nothing = { name: '', email: '', companyName: '', phone: '', consented: false };
    const open = { ...preForm, required: [], collectConsent: false };
    expect(checkForm(nothing, open, en)).toEqual({});
  });

  it.each(['ase', 'ase@', '@example.no', 'a b@example.no', 'ase@example'])(
    'does not take %j for an e-mail address',
    (email) => {
      expect(checkForm({ ...filled, email }, preForm, en)).toEqual({ email: en.form.badEmail });
    },
  );

  it('puts the server’s refusal beside the fields it names', () => {
    expect(refusalErrors({ code: 'form_incomplete', detail: ['email'] }, en)).toEqual({
      email: en.form.missing('E-mail'),
    });
    expect(
      refusalErrors({ code: 'bad_request', detail: ['/phone must NOT have more than 32'] }, en),
    ).toEqual({ phone: en.form.notAccepted });
    expect(refusalErrors({ code: 'consent_missing', detail: [] }, en)).toEqual({
      consented: en.form.consentMissing,
    });
    expect(refusalErrors({ code: 'internal', detail: [] }, en)).toEqual({});
  });
});
