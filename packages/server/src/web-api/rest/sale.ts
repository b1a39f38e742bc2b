/** REST `Sale`. */
import { SALE_ENTITY, SALES } from '../agents/sale/sale-entity.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';

export const SALE_RESOURCE: readonly Endpoint[] = restEntity({
  name: 'Sale',
  carrier: SALES.carrier,
  idProperty: 'SaleId',
  create: SALE_ENTITY.createDefault,
  get: SALES.get,
  save: SALE_ENTITY.save,
  remove: SALES.remove,
  updated: ({ UpdatedDate }) => UpdatedDate,
});
