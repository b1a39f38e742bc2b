/** Sales with everything that is held of them: the operations that all records have. */
import { defaultSale } from '../../../crm/default-records.ts';
import { deleteSale } from '../../../crm/delete-records.ts';
import { getSale } from '../../../crm/get-records.ts';
import { saveSale } from '../../../crm/save-records.ts';
import { saleEntity } from '../../carriers/sale-entity.ts';
import { SALE_NAMES } from '../../carriers/sale-places.ts';
import { deleteOperation, entityOperations } from '../../endpoints/entity-operations.ts';
import { deleteAction, recordActions } from '../../endpoints/record-entity.ts';
import { givenSale } from '../../given/sale.ts';
import { presentSaleEntity } from '../../present/sale-entity.ts';

export const SALES = {
  agent: 'Sale',
  carrier: saleEntity,
  noun: 'sale',
  ...recordActions({
    carrier: saleEntity,
    idProperty: 'SaleId',
    names: SALE_NAMES,
    defaults: defaultSale,
    get: getSale,
    save: saveSale,
    present: presentSaleEntity,
    given: givenSale,
  }),
  remove: deleteAction(deleteSale),
};

/** CreateDefaultSaleEntity, GetSaleEntity and SaveSaleEntity. */
export const SALE_ENTITY = entityOperations(SALES);

export const deleteSaleEntity = deleteOperation(SALES);
