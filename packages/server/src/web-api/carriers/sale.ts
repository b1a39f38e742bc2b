/** A sale in short. */
import { carrier } from './carrier.ts';
import { activityStatus, saleStatus } from './enums.ts';
import { date, decimal, int, oneOf, text, translatedText } from './property.ts';

export const sale = carrier('Sale', {
  ContactName: text(),
  SaleDate: date(),
  SaleId: int(),
  Probability: int(),
  Title: text(),
  Amount: decimal(),
  Currency: translatedText(),
  ProjectName: text(),
  AssociateFullName: text(),
  Description: text(),
  Status: oneOf(saleStatus),
  WeightedAmount: decimal(),
  ProjectId: int(),
  EarningPercent: decimal(),
  Earning: decimal(),
  ContactId: int(),
  AssociateId: int(),
  PersonId: int(),
  SaleTypeId: int(),
  SaleTypeName: translatedText(),
  PersonFullName: text(),
  Completed: oneOf(activityStatus),
  ActiveErpLinks: int(),
  NextDueDate: date(),
  Number: text(),
});
