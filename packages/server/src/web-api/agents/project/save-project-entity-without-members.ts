/** Stores a project and leaves who takes part as it is. */
import { one, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { PROJECTS } from './project-entity.ts';

export const saveProjectEntityWithoutMembers = operation({
  agent: 'Project',
  name: 'SaveProjectEntityWithoutMembers',
  summary: 'Like SaveProjectEntity, but that ProjectMembers is neither read nor answered.',
  parameters: {},
  body: fieldsBody('SaveProjectEntityWithoutMembers', {
    ProjectEntity: required(one(() => PROJECTS.carrier)),
  }),
  answer: oneCarrier(PROJECTS.carrier),
  async run(call, { body }) {
    const { ProjectMembers: _members, ...given } = body.ProjectEntity ?? {};
    return { ...(await PROJECTS.save(call, given)), ProjectMembers: [] };
  },
});
