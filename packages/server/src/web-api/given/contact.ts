/** What a caller gives as a ContactEntity, as the use case takes it. */
import type { ContactInput } from '../../crm/save-records.ts';
import { contactEntity } from '../carriers/contact-entity.ts';
import { CONTACT_PLACES } from '../carriers/contact-places.ts';
import type { Given } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';
import type { ContactEntityValue } from '../present/contact-entity.ts';
import { givenAddress } from './address.ts';
import { givenAtPlaces } from './at-places.ts';
import { withoutAbsent } from './without-absent.ts';

/** @param told - the company as this caller would be told it now */
export function givenContact(
  call: Call,
  told: ContactEntityValue,
  given: Given<typeof contactEntity>,
): ContactInput {
  const changed = onlyChanged(contactEntity, { value: told, given }, call);
  const change = { told: told.Address, given: changed.Address };
  const { Domains: domains } = changed;
  return {
    ...givenAtPlaces(CONTACT_PLACES, changed),
    ...withoutAbsent({
      domains: domains === undefined ? undefined : (domains ?? []).map((value) => ({ value })),
      streetAddress: givenAddress(call, change, { side: 'Street', prefix: 'Street' }),
      postalAddress: givenAddress(call, change, { side: 'Postal', prefix: 'Postal' }),
    }),
  };
}
