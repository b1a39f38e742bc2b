/** The columns that an archive has. */
import { findProvider } from '../../../archive/open-provider.ts';
import { presentColumn } from '../../archive/present-column.ts';
import { archiveColumnInfo } from '../../carriers/archive-column-info.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { CONTEXT, PROVIDER } from './list-fields.ts';
import { namedProvider } from './named-list.ts';

export const getAvailableColumns = operation({
  agent: 'Archive',
  name: 'GetAvailableColumns',
  summary:
    'The columns that an archive has, in every context the same; none of the dynamic one, which is made of those that are asked for.',
  parameters: {},
  body: fieldsBody('GetAvailableColumns', { ...PROVIDER, ...CONTEXT }),
  answer: manyCarriers(archiveColumnInfo),
  async run(_call, { body: { ProviderName } }) {
    const provider = findProvider(namedProvider(ProviderName), []);
    if (provider === null) return [];
    return provider.columns.map((column) => presentColumn(provider, column));
  },
});
