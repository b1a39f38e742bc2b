/** What the agent of a session and the associate behind it are to show (AC7, AC8, AC12, AC13). */
import {
  ASSOCIATES,
  type Associate,
  COLLEAGUES,
  EMPLOYERS,
  GROUP_LINKS,
  GROUPS,
  USERS,
} from '../world/agents.ts';
import { LISTS, nameOf } from '../world/lists.ts';
import type { World } from '../world/make-world.ts';
import type { Session } from '../world/sessions.ts';
import { flag, icon, int, joined, type KnownColumns, list, text, under } from './known.ts';
import { firstEmail } from './reach-columns.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'US:"Associate";NO:"Intern bruker";',
  5: 'US:"System user";NO:"Systembruker";',
};
const ROLES = ['US:"Administrator";NO:"Administrator";', 'US:"Agent";NO:"Agent";'];
/** `ejuser.status` of those who may log in. */
const NORMAL = 1;

export function associateColumns(world: World, { user_id }: Session): KnownColumns {
  const user = USERS.find(({ id }) => id === user_id);
  const associate = ASSOCIATES.find(({ ejuserid }) => ejuserid !== null && ejuserid === user_id);
  const person = COLLEAGUES.find(({ person_id }) => person_id === associate?.person_id);
  const email = firstEmail(world, (row) => row.person_id === person?.person_id);
  const active = associate && associate.deleted === 0 && user?.status === NORMAL;
  const role = user?.is_administrator ? 1 : 2;
  const credential = user?.password === null ? 'OpenIdConnect' : 'Password';
  return {
    associateId: list(associate?.associate_id, associate?.name ?? null),
    ...under('associate', {
      firstName: text(person?.firstname),
      lastName: text(person?.lastname),
      middleName: text(person?.middlename),
      fullName: text(fullNameOf(associate)),
      contactId: int(person?.contact_id),
      personId: int(associate?.person_id),
      mrMrs: text(person?.mrmrs),
      title: text(person?.title),
      personEmail: text(email?.email_address ?? (user?.email || null)),
      portraitThumbnail: icon(person ? `personImage:${person.person_id}` : null),
      usergroup: list(associate?.group_idx, groupName(associate?.group_idx)),
      assocName: list(associate?.associate_id, associate?.name ?? null),
      assocTooltip: text(associate?.tooltip),
      assocType: list(associate?.type, TYPES[associate?.type ?? -1] ?? null),
      userName: text(associate?.username),
      locationAddress: text(associate?.locationaddress),
      isLocation: flag(associate?.islocation),
      role: associate ? list(role, ROLES[role - 1] ?? null) : list(null, null),
      ejUserId: int(associate?.ejuserid),
      simultaneousEjUser: flag(user?.simultaneous_login),
      ejDisplayName: text(user?.username),
      ejStatus: int(user?.status),
      credentialType: text(user && credential),
      credentialDisplayValue: text(user?.loginname),
      isActive: flag(active),
      isActiveText: flag(active),
      ...employerColumns(person?.contact_id),
      ...otherGroups(associate),
    }),
  };
}

/** An associate as it is called: by its person's name, or else its own. */
export function fullNameOf(associate: Associate | undefined): string | null {
  const person = COLLEAGUES.find(({ person_id }) => person_id === associate?.person_id);
  const name = joined(' ', [person?.firstname, person?.middlename, person?.lastname]);
  return name ?? associate?.name ?? null;
}

function employerColumns(id: number | null | undefined): KnownColumns {
  const employer = EMPLOYERS.find(({ contact_id }) => contact_id === id);
  const category = employer?.category_idx ?? null;
  return {
    contactName: text(employer?.name),
    contactDepartment: text(employer?.department),
    contactFullName: text(joined(', ', [employer?.name, employer?.department])),
    contactCategory: list(category, nameOf(LISTS.category, category)),
  };
}

function otherGroups(associate: Associate | undefined): KnownColumns {
  const linked = GROUP_LINKS.filter(({ associate_id }) => associate_id === associate?.associate_id);
  const groups = GROUPS.filter((group) =>
    linked.some(({ usergroup_id }) => usergroup_id === group.usergroup_id),
  ).toSorted((one, other) => one.rank - other.rank || one.usergroup_id - other.usergroup_id);
  const names = groups.map(({ name }) => name).join(', ');
  const members = groups.map(({ usergroup_id }) => usergroup_id);
  return { otherGroups: { ...list(members[0], names || null), members } };
}

function groupName(id: number | null | undefined): string | null {
  return GROUPS.find(({ usergroup_id }) => usergroup_id === id)?.name ?? null;
}
