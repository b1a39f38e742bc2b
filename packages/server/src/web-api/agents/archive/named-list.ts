/** Which list on a screen a body means. */
import type { Named } from '../../../archive/query/archive-query.ts';
import type { ArchiveList } from '../../../archive/settings/archive-list.ts';
import { inside, ROOT, wrong } from '../../carriers/read-value.ts';

interface Fields {
  readonly GuiName: string;
  readonly ProviderName: string;
  readonly Context?: string;
  readonly OwnerKeys?: string;
}

/** The list whose settings are asked for. */
export function namedList({ GuiName, ProviderName, Context, OwnerKeys }: Fields): ArchiveList {
  return {
    guiName: GuiName,
    provider: namedProvider(ProviderName),
    context: Context ?? '',
    ownerKeys: OwnerKeys ?? '',
  };
}

/** A provider with the place of its name. */
export function namedProvider(name: string): Named {
  return { name, place: { source: 'ProviderName', position: null } };
}

/** The list whose settings are to be changed. @throws ChatError `bad_request` when it has no name (AA26) */
export function changedList(fields: Fields): ArchiveList {
  assertGuiName(fields.GuiName);
  return namedList(fields);
}

/** @throws ChatError `bad_request` */
export function assertGuiName(guiName: string): void {
  if (guiName.trim() === '') throw wrong(inside(ROOT, 'GuiName'), 'says nothing');
}
