/** An archive as its user has arranged it, as the vendor's ArchiveConfiguration. */
import type { ArchiveList } from '../../../archive/settings/archive-list.ts';
import {
  type ArrangedArchive,
  type ArrangedColumn,
  arrangeArchive,
} from '../../../archive/settings/arrange-archive.ts';
import { presentColumn } from '../../archive/present-column.ts';
import { archiveColumnInfo } from '../../carriers/archive-column-info.ts';
import type { archiveConfiguration } from '../../carriers/archive-configuration.ts';
import { emptyValue } from '../../carriers/empty-value.ts';
import type { Value } from '../../carriers/property.ts';
import { TABLE_RIGHT } from '../../carriers/rights.ts';
import type { Call } from '../../endpoints/call.ts';
import { presentSelectable } from '../../present/mdo-list.ts';
import { presentEntities } from './present-entity.ts';

/** @throws ChatError `bad_request` when there is no such provider */
export async function presentConfiguration(
  call: Call,
  list: ArchiveList,
): Promise<Value<typeof archiveConfiguration>> {
  const arranged = await arrangeArchive(call.chat, call.agent, list);
  const entities = presentEntities(arranged.provider);
  const shown = entities.filter(({ Type }) => arranged.entities.includes(Type));
  return {
    ArchiveColumnInfo: arranged.columns.map((column) => presentArranged(arranged, column)),
    ArchiveEntityInfo: presentSelectable(
      entities,
      shown.map(({ Id }) => Id),
    ),
    ArchiveOrderByInfo: arranged.order.map(({ name, descending }) => ({
      Name: name,
      Direction: descending ? 'DESC' : 'ASC',
    })),
    OwnerKeys: arranged.ownerKeys,
    tableRight: TABLE_RIGHT.select,
  };
}

/** As the column is described, under the name and in the width that were chosen. */
function presentArranged(
  { provider }: ArrangedArchive,
  { name, column, width }: ArrangedColumn,
): Value<typeof archiveColumnInfo> {
  if (column === null || provider === null) {
    const nothing = emptyValue(archiveColumnInfo);
    return {
      ...nothing,
      Name: name,
      DisplayName: name,
      DisplayType: 'int',
      IsVisible: true,
      Width: width,
    };
  }
  const described = presentColumn(provider, column);
  if (name === column.name) return { ...described, Width: width };
  // Functions of a column are something else than the column; only its name says which.
  return { ...described, Name: name, DisplayName: name, Width: width };
}
