/** A sale in short. */
import type { SaleRecord } from '../../storage/crm/sales.ts';
import { activityStatus, saleStatus } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { sale } from '../carriers/sale.ts';
import { nameOf } from '../carriers/vendor-enum.ts';

export function presentSale(record: SaleRecord): Value<typeof sale> {
  const { shown } = record;
  return {
    SaleId: record.id,
    Title: record.heading,
    Number: record.number,
    Description: record.description,
    Status: nameOf(saleStatus, record.status),
    Completed: nameOf(activityStatus, record.completed),
    SaleDate: record.saleDate,
    NextDueDate: record.nextDueDate,
    Probability: record.probability,
    Amount: record.amount,
    WeightedAmount: (record.amount * record.probability) / 100,
    Earning: record.earning,
    EarningPercent: record.earningPercent,
    Currency: shown.currencyName,
    ContactId: record.contactId ?? 0,
    ContactName: shown.contactName,
    PersonId: record.personId ?? 0,
    PersonFullName: shown.personFullName,
    ProjectId: record.projectId ?? 0,
    ProjectName: shown.projectName,
    AssociateId: record.associateId ?? 0,
    AssociateFullName: shown.associateFullName,
    SaleTypeId: record.saleTypeId ?? 0,
    SaleTypeName: shown.saleTypeName,
    ActiveErpLinks: record.activeErpLinks,
    tableRight: TABLE_RIGHT.select,
  };
}
