/** The Contact agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { CONTACT_ENTITY, deleteContactEntity } from './contact/contact-entity.ts';
import { getContact } from './contact/get-contact.ts';
import { getContactList } from './contact/get-contact-list.ts';

export const CONTACT_OPERATIONS: readonly Operation[] = [
  CONTACT_ENTITY.createDefault,
  CONTACT_ENTITY.save,
  CONTACT_ENTITY.get,
  deleteContactEntity,
  getContact,
  getContactList,
];
