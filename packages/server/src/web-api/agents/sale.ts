/** The Sale agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { deleteSaleEntity, SALE_ENTITY } from './sale/sale-entity.ts';

export const SALE_OPERATIONS: readonly Operation[] = [
  SALE_ENTITY.createDefault,
  SALE_ENTITY.save,
  SALE_ENTITY.get,
  deleteSaleEntity,
];
