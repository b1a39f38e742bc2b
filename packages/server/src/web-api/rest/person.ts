/** REST `Person`. */
import { PERSON_ENTITY, PERSONS } from '../agents/person/person-entity.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';

export const PERSON_RESOURCE: readonly Endpoint[] = restEntity({
  name: 'Person',
  carrier: PERSONS.carrier,
  idProperty: 'PersonId',
  create: PERSON_ENTITY.createDefault,
  get: PERSONS.get,
  save: PERSON_ENTITY.save,
  remove: PERSONS.remove,
  updated: ({ UpdatedDate }) => UpdatedDate,
});
