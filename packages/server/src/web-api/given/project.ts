/** What a caller gives as a ProjectEntity, as the use case takes it. */
import type { ProjectInput } from '../../crm/save-records.ts';
import { projectEntity } from '../carriers/project-entity.ts';
import { PROJECT_PLACES } from '../carriers/project-places.ts';
import type { Given } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';
import type { ProjectEntityValue } from '../present/project-entity.ts';
import { givenAtPlaces } from './at-places.ts';
import { withoutAbsent } from './without-absent.ts';

/** @param told - the project as this caller would be told it now */
export function givenProject(
  call: Call,
  told: ProjectEntityValue,
  given: Given<typeof projectEntity>,
): ProjectInput {
  const changed = onlyChanged(projectEntity, { value: told, given }, call);
  const { ProjectMembers: members } = changed;
  return {
    ...givenAtPlaces(PROJECT_PLACES, changed),
    ...withoutAbsent({
      members: members?.map((member) => ({
        personId: member.PersonId ?? null,
        contactId: member.ContactId ?? null,
        roleId: member.ProjectMemberTypeId ?? null,
        comment: member.Comment ?? '',
      })),
    }),
    ...(members === null ? { members: [] } : {}),
  };
}
