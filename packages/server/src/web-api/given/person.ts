/** What a caller gives as a PersonEntity, as the use case takes it. */
import type { PersonInput } from '../../crm/save-records.ts';
import { personEntity } from '../carriers/person-entity.ts';
import { PERSON_PLACES } from '../carriers/person-places.ts';
import type { Given } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';
import type { PersonEntityValue } from '../present/person-entity.ts';
import { givenAddress } from './address.ts';
import { givenAtPlaces } from './at-places.ts';
import { withoutAbsent } from './without-absent.ts';

/** @param told - the person as this caller would be told it now */
export function givenPerson(
  call: Call,
  told: PersonEntityValue,
  given: Given<typeof personEntity>,
): PersonInput {
  const changed = onlyChanged(personEntity, { value: told, given }, call);
  const change = { told: told.Address, given: changed.Address };
  const postal = changed.Address?.Postal ?? {};
  if (Object.values(postal).some((part) => part)) call.style.notHeld('Address.Postal');
  return {
    ...givenAtPlaces(PERSON_PLACES, changed),
    ...(changed.BirthDate === undefined ? {} : birthDateFrom(changed.BirthDate)),
    ...withoutAbsent({ address: givenAddress(call, change, { side: 'Street', prefix: '' }) }),
  };
}

/** @param ms - midnight of the day in UTC */
function birthDateFrom(ms: number | null) {
  if (ms === null) return { birthYear: null, birthMonth: null, birthDay: null };
  const date = new Date(ms);
  return {
    birthYear: date.getUTCFullYear(),
    birthMonth: date.getUTCMonth() + 1,
    birthDay: date.getUTCDate(),
  };
}
