/** Where a sale's fields stand in SaleEntity. */
import type { SaleFields } from '../../crm/default-records.ts';
import { type PlacesOf, wireNames } from './places.ts';
import type { Value } from './property.ts';
import type { saleEntity } from './sale-entity.ts';

export const SALE_PLACES = {
  plain: {
    Heading: 'heading',
    Number: 'number',
    SaleText: 'description',
    Postit: 'postit',
    Saledate: 'saleDate',
    NextDueDate: 'nextDueDate',
    ReopenDate: 'reopenDate',
    Amount: 'amount',
    Earning: 'earning',
    EarningPercent: 'earningPercent',
    Probability: 'probability',
    ActiveErpLinks: 'activeErpLinks',
    PublishEventDate: 'publishEventDate',
    PublishTo: 'publishTo',
    PublishFrom: 'publishFrom',
    IsPublished: 'published',
  },
  orZero: {},
  links: {
    Associate: ['associateId', 'AssociateId'],
    Contact: ['contactId', 'ContactId'],
    Project: ['projectId', 'ProjectId'],
    Person: ['personId', 'PersonId'],
    Currency: ['currencyId', 'Id'],
    Competitor: ['competitorId', 'Id'],
    Credited: ['creditedId', 'Id'],
    Rating: ['ratingId', 'Id'],
    Reason: ['reasonId', 'Id'],
    Source: ['sourceId', 'Id'],
    SaleType: ['saleTypeId', 'Id'],
    ReasonSold: ['reasonSoldId', 'Id'],
    ReasonStalled: ['reasonStalledId', 'Id'],
  },
  addresses: {},
  phones: {},
} as const satisfies PlacesOf<Value<typeof saleEntity>, SaleFields>;

export const SALE_NAMES = wireNames(SALE_PLACES, {
  status: 'Status',
  completed: 'Completed',
  stakeholders: 'SaleStakeholders',
  'stakeholders.roleId': 'StakeholderRoleId',
});
