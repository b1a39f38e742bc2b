/** A user as the vendor shows it. */
import type { UserDetails } from '../../crm/read-user.ts';
import type { ListEntry } from '../../storage/crm/list-shapes.ts';
import { userType } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { role, user, userGroup } from '../carriers/user.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import { presentPerson } from './person.ts';
import { roleOf } from './user-role.ts';

export function presentUser(details: UserDetails): Value<typeof user> {
  const { associate, nickname, group, person, access } = details;
  return {
    AssociateId: associate.id,
    Name: associate.name,
    Rank: associate.rank,
    Tooltip: associate.tooltip,
    Role: access === null ? null : presentRole(access.administrator),
    UserGroup: group === null ? null : presentUserGroup(group),
    Person: person === null ? null : presentPerson(person),
    Deleted: associate.deleted,
    Lastlogin: access?.lastLogin ?? null,
    Lastlogout: access?.lastLogout ?? null,
    EjUserId: associate.userId ?? 0,
    Type: nameOf(userType, associate.type),
    IsPersonRetired: person?.retired ?? false,
    UserName: associate.userName,
    NickName: nickname,
    tableRight: TABLE_RIGHT.select,
  };
}

function presentRole(administrator: boolean): Value<typeof role> {
  const { id, name, description } = roleOf(administrator);
  return { Id: id, Value: name, Tooltip: description, tableRight: TABLE_RIGHT.select };
}

function presentUserGroup(group: ListEntry<'usergroup'>): Value<typeof userGroup> {
  return {
    Id: group.id,
    Value: group.name,
    Tooltip: group.tooltip,
    Rank: group.rank,
    Deleted: group.deleted,
    tableRight: TABLE_RIGHT.select,
  };
}
