/** Companies with everything that is held of them: the operations that all records have. */
import { defaultContact } from '../../../crm/default-records.ts';
import { deleteContact } from '../../../crm/delete-records.ts';
import { getContact } from '../../../crm/get-records.ts';
import { saveContact } from '../../../crm/save-records.ts';
import { contactEntity } from '../../carriers/contact-entity.ts';
import { CONTACT_NAMES } from '../../carriers/contact-places.ts';
import { deleteOperation, entityOperations } from '../../endpoints/entity-operations.ts';
import { deleteAction, recordActions } from '../../endpoints/record-entity.ts';
import { givenContact } from '../../given/contact.ts';
import { presentContactEntity } from '../../present/contact-entity.ts';

export const CONTACTS = {
  agent: 'Contact',
  carrier: contactEntity,
  noun: 'company',
  ...recordActions({
    carrier: contactEntity,
    idProperty: 'ContactId',
    names: CONTACT_NAMES,
    defaults: defaultContact,
    get: getContact,
    save: saveContact,
    present: presentContactEntity,
    given: givenContact,
  }),
  remove: deleteAction(deleteContact),
};

/** CreateDefaultContactEntity, GetContactEntity and SaveContactEntity. */
export const CONTACT_ENTITY = entityOperations(CONTACTS);

export const deleteContactEntity = deleteOperation(CONTACTS);
