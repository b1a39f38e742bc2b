/** REST `Contact`. */
import { CONTACT_ENTITY, CONTACTS } from '../agents/contact/contact-entity.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';

export const CONTACT_RESOURCE: readonly Endpoint[] = restEntity({
  name: 'Contact',
  carrier: CONTACTS.carrier,
  idProperty: 'ContactId',
  create: CONTACT_ENTITY.createDefault,
  get: CONTACTS.get,
  save: CONTACT_ENTITY.save,
  remove: CONTACTS.remove,
  updated: ({ UpdatedDate }) => UpdatedDate,
});
