/** Projects with everything that is held of them: the operations that all records have. */
import { defaultProject } from '../../../crm/default-records.ts';
import { deleteProject } from '../../../crm/delete-records.ts';
import { getProject } from '../../../crm/get-records.ts';
import { saveProject } from '../../../crm/save-records.ts';
import { projectEntity } from '../../carriers/project-entity.ts';
import { PROJECT_NAMES } from '../../carriers/project-places.ts';
import { deleteOperation, entityOperations } from '../../endpoints/entity-operations.ts';
import { deleteAction, recordActions } from '../../endpoints/record-entity.ts';
import { givenProject } from '../../given/project.ts';
import { presentProjectEntity } from '../../present/project-entity.ts';

export const PROJECTS = {
  agent: 'Project',
  carrier: projectEntity,
  noun: 'project',
  ...recordActions({
    carrier: projectEntity,
    idProperty: 'ProjectId',
    names: PROJECT_NAMES,
    defaults: defaultProject,
    get: getProject,
    save: saveProject,
    present: presentProjectEntity,
    given: givenProject,
  }),
  remove: deleteAction(deleteProject),
};

/** CreateDefaultProjectEntity, GetProjectEntity and SaveProjectEntity. */
export const PROJECT_ENTITY = entityOperations(PROJECTS);

export const deleteProjectEntity = deleteOperation(PROJECTS);
