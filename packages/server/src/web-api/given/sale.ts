/** What a caller gives as a SaleEntity, as the use case takes it. */
import type { SaleInput } from '../../crm/save-records.ts';
import { activityStatus, saleStatus } from '../carriers/enums.ts';
import type { Given } from '../carriers/property.ts';
import { saleEntity } from '../carriers/sale-entity.ts';
import { SALE_PLACES } from '../carriers/sale-places.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';
import type { SaleEntityValue } from '../present/sale-entity.ts';
import { givenAtPlaces } from './at-places.ts';
import { refuseNames, storedNumber } from './stored-number.ts';
import { withoutAbsent } from './without-absent.ts';

/**
 * @param told - the sale as this caller would be told it now
 * @throws ChatError `bad_request` for a status that no sale can have
 */
export function givenSale(
  call: Call,
  told: SaleEntityValue,
  given: Given<typeof saleEntity>,
): SaleInput {
  const changed = onlyChanged(saleEntity, { value: told, given }, call);
  const { Status, Completed, SaleStakeholders: stakeholders } = changed;
  refuseNames(Status, { place: 'Status', names: ['Unknown', 'SaintAll'] });
  return {
    ...givenAtPlaces(SALE_PLACES, changed),
    ...withoutAbsent({
      status: storedNumber(saleStatus, Status),
      completed: storedNumber(activityStatus, Completed),
      stakeholders: stakeholders?.map((stakeholder) => ({
        personId: stakeholder.PersonId ?? null,
        contactId: stakeholder.ContactId ?? null,
        roleId: stakeholder.StakeholderRoleId ?? null,
        comment: stakeholder.Comment ?? '',
      })),
    }),
    ...(stakeholders === null ? { stakeholders: [] } : {}),
  };
}
