/** The Person agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getPerson } from './person/get-person.ts';
import { getPersonImage } from './person/get-person-image.ts';
import { getPersonImages } from './person/get-person-images.ts';
import { getPersonList } from './person/get-person-list.ts';
import { deletePersonEntity, PERSON_ENTITY } from './person/person-entity.ts';

export const PERSON_OPERATIONS: readonly Operation[] = [
  PERSON_ENTITY.createDefault,
  PERSON_ENTITY.save,
  PERSON_ENTITY.get,
  deletePersonEntity,
  getPerson,
  getPersonImage,
  getPersonImages,
  getPersonList,
];
