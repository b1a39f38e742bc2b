/** The kinds of rows that an archive has. */
import { findProvider } from '../../../archive/open-provider.ts';
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { CONTEXT, PROVIDER } from './list-fields.ts';
import { namedProvider } from './named-list.ts';
import { presentEntities } from './present-entity.ts';

export const getAvailableEntities = operation({
  agent: 'Archive',
  name: 'GetAvailableEntities',
  summary: 'The kinds of rows that an archive has, in every context the same.',
  parameters: {},
  body: fieldsBody('GetAvailableEntities', { ...PROVIDER, ...CONTEXT }),
  answer: manyCarriers(mdoListItem),
  run: async (_call, { body: { ProviderName } }) =>
    presentEntities(findProvider(namedProvider(ProviderName), [])),
});
