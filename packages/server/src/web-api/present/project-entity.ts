/** Projects with everything that is held of them. */
import type { Caller } from '../../crm/caller.ts';
import type { ProjectFields } from '../../crm/default-records.ts';
import { loadAssociates } from '../../storage/crm/associates.ts';
import type { ProjectShown } from '../../storage/crm/projects.ts';
import type { projectEntity } from '../carriers/project-entity.ts';
import { PROJECT_PLACES } from '../carriers/project-places.ts';
import type { Value } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { presentAssociate } from './associate.ts';
import { presentAtPlaces } from './at-places.ts';
import { idsIn, loadLinkedEntries, shownAs } from './linked-entries.ts';
import { presentProjectMembers } from './members.ts';
import { presentChosen } from './record-lists.ts';
import { rightsTo } from './record-rights.ts';
import type { Showable } from './showable.ts';

export type ProjectEntityValue = Value<typeof projectEntity>;

/** As many statements as there are kinds of records and lists that it refers to, however many members. */
export async function presentProjectEntity(
  { chat: { db } }: Call,
  caller: Caller,
  record: Showable<ProjectFields, ProjectShown>,
): Promise<ProjectEntityValue> {
  const { registeredBy, updatedBy, associateId } = record;
  const [associates, lists, members] = await Promise.all([
    loadAssociates(db, idsIn(registeredBy, updatedBy, associateId)),
    loadLinkedEntries(db, { projstatus: record.statusId, projtype: record.typeId }),
    presentProjectMembers(db, record),
  ]);
  return {
    ...presentAtPlaces(PROJECT_PLACES, record),
    ProjectId: record.id,
    ProjectMembers: members,
    CreatedDate: record.registered,
    CreatedBy: shownAs(associates, registeredBy, presentAssociate),
    UpdatedDate: record.updated,
    UpdatedBy: shownAs(associates, updatedBy, presentAssociate),
    Associate: shownAs(associates, associateId, presentAssociate),
    ProjectStatus: presentChosen(lists.projstatus),
    ProjectType: presentChosen(lists.projtype),
    tableRight: rightsTo(caller, record),
  };
}
