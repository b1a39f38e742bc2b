/** What a form must hold before it is taken. */
import { REQUIRED_FIELD } from './commands.ts';
import type { Refusal } from './decision.ts';
import type { Customer } from './session.ts';

/** The names that a refusal's detail uses, beside their bits of `WidgetRequiredFields`. */
const FIELDS: readonly (readonly [number, (customer: Customer) => boolean, keyof Customer])[] = [
  [REQUIRED_FIELD.Email, (customer) => customer.email.trim() !== '', 'email'],
  [REQUIRED_FIELD.Name, (customer) => customer.name.trim() !== '', 'name'],
  [REQUIRED_FIELD.Company, (customer) => customer.companyName.trim() !== '', 'companyName'],
  [REQUIRED_FIELD.Phone, (customer) => customer.phone.trim() !== '', 'phone'],
  [REQUIRED_FIELD.Country, (customer) => customer.country !== null, 'country'],
];

/**
 * Why a form is refused, or null when it is complete: `form_incomplete` with the names of the missing fields
 * (CS22), else `consent_missing` (CS23). White space is no answer.
 *
 * @param mask bits of `WidgetRequiredFields`
 */
export function checkForm(
  customer: Customer,
  mask: number,
  consentNeeded: boolean,
): Refusal | null {
  const missing = FIELDS.filter(([bit, isGiven]) => (mask & bit) !== 0 && !isGiven(customer));
  if (missing.length > 0) {
    return { code: 'form_incomplete', detail: missing.map(([, , name]) => name) };
  }
  return consentNeeded && !customer.consented ? { code: 'consent_missing', detail: [] } : null;
}
