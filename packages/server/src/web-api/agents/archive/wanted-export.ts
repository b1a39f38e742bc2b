/** What ExportArchive's body asks for, in the archives' words. */
import { readRestrictions } from '../../../archive/filter/read-restrictions.ts';
import type { ArchiveQuery } from '../../../archive/query/archive-query.ts';
import type { archiveOrderByInfo } from '../../carriers/archive-order-by-info.ts';
import type { ArchiveRestrictionGiven } from '../../carriers/archive-restriction-info.ts';
import type { Given } from '../../carriers/property.ts';
import { namesOf, orderOf, restrictionOf } from './wanted-rows.ts';

interface ExportBody {
  readonly ProviderName: string;
  readonly Context: string;
  readonly DesiredEntities: readonly string[];
  readonly Columns: readonly string[];
  readonly SortOrder: readonly Given<typeof archiveOrderByInfo>[];
  readonly Restrictions: readonly ArchiveRestrictionGiven[];
}

/** All rows there are, and nobody has to say so: a file is asked for on purpose. @throws ChatError `bad_request` */
export function wantedExport(body: ExportBody): ArchiveQuery {
  return {
    provider: body.ProviderName,
    context: body.Context,
    columns: namesOf(body.Columns, 'Columns'),
    filter: readRestrictions(body.Restrictions.map(restrictionOf), 'Restrictions'),
    order: body.SortOrder.map(orderOf),
    entities: namesOf(body.DesiredEntities, 'DesiredEntities'),
    skip: 0,
    limit: Number.MAX_SAFE_INTEGER,
    count: 'none',
    grandTotal: false,
  };
}
