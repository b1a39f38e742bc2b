/** Where a project's fields stand in ProjectEntity. */
import type { ProjectFields } from '../../crm/default-records.ts';
import { type PlacesOf, wireNames } from './places.ts';
import type { projectEntity } from './project-entity.ts';
import type { Value } from './property.ts';

export const PROJECT_PLACES = {
  plain: {
    Name: 'name',
    ProjectNumber: 'projectNumber',
    Description: 'description',
    Postit: 'postit',
    ImageDescription: 'imageDescription',
    Completed: 'completed',
    NextMilestoneDate: 'nextMilestoneDate',
    EndDate: 'endDate',
    ActiveErpLinks: 'activeErpLinks',
    StartDate: 'startDate',
    PublishEventDate: 'publishEventDate',
    PublishTo: 'publishTo',
    PublishFrom: 'publishFrom',
    IsPublished: 'published',
  },
  orZero: {},
  links: {
    Associate: ['associateId', 'AssociateId'],
    ProjectStatus: ['statusId', 'Id'],
    ProjectType: ['typeId', 'Id'],
  },
  addresses: { Urls: 'urls' },
  phones: {},
} as const satisfies PlacesOf<Value<typeof projectEntity>, ProjectFields>;

export const PROJECT_NAMES = wireNames(PROJECT_PLACES, {
  members: 'ProjectMembers',
  'members.roleId': 'ProjectMemberTypeId',
});
