/** A project without who takes part. */
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { PROJECTS } from './project-entity.ts';

export const getProjectEntityWithoutMembers = operation({
  agent: 'Project',
  name: 'GetProjectEntityWithoutMembers',
  summary: 'A project by its id with ProjectMembers left empty; null when there is none.',
  parameters: {},
  body: fieldsBody('GetProjectEntityWithoutMembers', { ProjectId: int('Primary key') }),
  answer: oneCarrier(PROJECTS.carrier),
  async run(call, { body: { ProjectId } }) {
    const value = await PROJECTS.get(call, ProjectId);
    return value === null ? null : { ...value, ProjectMembers: [] };
  },
});
