/** Persons with everything that is held of them: the operations that all records have. */
import { defaultPerson } from '../../../crm/default-records.ts';
import { deletePerson } from '../../../crm/delete-records.ts';
import { getPerson } from '../../../crm/get-records.ts';
import { savePerson } from '../../../crm/save-records.ts';
import { personEntity } from '../../carriers/person-entity.ts';
import { PERSON_NAMES } from '../../carriers/person-places.ts';
import { deleteOperation, entityOperations } from '../../endpoints/entity-operations.ts';
import { deleteAction, recordActions } from '../../endpoints/record-entity.ts';
import { givenPerson } from '../../given/person.ts';
import { presentPersonEntity } from '../../present/person-entity.ts';

export const PERSONS = {
  agent: 'Person',
  carrier: personEntity,
  noun: 'person',
  ...recordActions({
    carrier: personEntity,
    idProperty: 'PersonId',
    names: PERSON_NAMES,
    defaults: defaultPerson,
    get: getPerson,
    save: savePerson,
    present: presentPersonEntity,
    given: givenPerson,
  }),
  remove: deleteAction(deletePerson),
};

/** CreateDefaultPersonEntity, GetPersonEntity and SavePersonEntity. */
export const PERSON_ENTITY = entityOperations(PERSONS);

export const deletePersonEntity = deleteOperation(PERSONS);
