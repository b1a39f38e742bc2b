/** The kinds of rows of an archive, as entries of a list. */
import type { ArchiveProvider } from '../../../archive/provider.ts';
import { entityName } from '../../archive/archive-texts.ts';
import type { MdoListItemValue } from '../../carriers/mdo-list-item.ts';

/**
 * An archive has one kind of rows, which is always there: hence mandatory, and shown unless somebody says otherwise.
 * @param provider - null = the dynamic archive while nothing says which table it lists
 */
export function presentEntities(provider: ArchiveProvider | null): readonly MdoListItemValue[] {
  if (provider === null) return [];
  const name = entityName(provider);
  return [
    {
      Id: 1,
      Name: name,
      ToolTip: name,
      Deleted: false,
      Rank: 1,
      Type: provider.entity.name,
      IconHint: 'True',
      ColorBlock: 0,
      ExtraInfo: '',
      StyleHint: 'mandatory',
      FullName: name,
      ChildItems: [],
    },
  ];
}
