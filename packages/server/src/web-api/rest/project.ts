/** REST `Project`. */
import { PROJECT_ENTITY, PROJECTS } from '../agents/project/project-entity.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';

export const PROJECT_RESOURCE: readonly Endpoint[] = restEntity({
  name: 'Project',
  carrier: PROJECTS.carrier,
  idProperty: 'ProjectId',
  create: PROJECT_ENTITY.createDefault,
  get: PROJECTS.get,
  save: PROJECT_ENTITY.save,
  remove: PROJECTS.remove,
  updated: ({ UpdatedDate }) => UpdatedDate,
});
