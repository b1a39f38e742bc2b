/** An associate as the vendor shows it. */
import type { AssociateRecord } from '../../storage/crm/associates.ts';
import type { associate } from '../carriers/associate.ts';
import { userType } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import { nameOf } from '../carriers/vendor-enum.ts';

export function presentAssociate(record: AssociateRecord): Value<typeof associate> {
  return {
    AssociateId: record.id,
    Name: record.name,
    PersonId: record.personId ?? 0,
    Rank: record.rank,
    Tooltip: record.tooltip,
    Type: nameOf(userType, record.type),
    GroupIdx: record.groupId ?? 0,
    FullName: record.fullName,
    FormalName: record.formalName,
    Deleted: record.deleted,
    EjUserId: record.userId ?? 0,
    UserName: record.userName,
    tableRight: TABLE_RIGHT.select,
  };
}
