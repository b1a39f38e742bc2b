/** The Project agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getProjectEntityWithoutMembers } from './project/get-project-entity-without-members.ts';
import { deleteProjectEntity, PROJECT_ENTITY } from './project/project-entity.ts';
import { saveProjectEntityWithoutMembers } from './project/save-project-entity-without-members.ts';

export const PROJECT_OPERATIONS: readonly Operation[] = [
  PROJECT_ENTITY.createDefault,
  PROJECT_ENTITY.save,
  PROJECT_ENTITY.get,
  deleteProjectEntity,
  getProjectEntityWithoutMembers,
  saveProjectEntityWithoutMembers,
];
