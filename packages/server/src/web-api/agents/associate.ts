/** The Associate agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { getAssociate } from './associate/get-associate.ts';
import { getAssociateByPersonId } from './associate/get-associate-by-person-id.ts';
import { getAssociateList } from './associate/get-associate-list.ts';
import { getAssociatesByGroup } from './associate/get-associates-by-group.ts';

export const ASSOCIATE_OPERATIONS: readonly Operation[] = [
  getAssociate,
  getAssociateByPersonId,
  getAssociateList,
  getAssociatesByGroup,
];
